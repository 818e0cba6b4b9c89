namespace PureCrypto.Bench.Amounts;

/// <summary>The numbers that are read and written: a small one, a price as it comes, a token's 18 decimals, and the largest.</summary>
internal static class Numbers
{
    public static string[] Texts { get; } = ["0.01388614", "72014.25000000", "1234.567890123456789012", "79228162514264337593543950335"];
}
