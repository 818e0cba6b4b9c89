namespace PureCrypto.Tests.Conventions;

/// <summary>What comes close to a ban without being impure.</summary>
internal static class PureMembers
{
    /// <summary>Members that come close to a ban without being impure.</summary>
    public static TheoryData<string> Rows { get; } =
    [
        "public bool M(string s) => s.StartsWith(\"a\", StringComparison.Ordinal) && s.StartsWith('a');",
        "public string M(decimal d) => d.ToString(CultureInfo.InvariantCulture) + 1u.ToString();",
        "public bool M(string s, out int n) => int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out n);",
        "public string M(int n) => string.Create(CultureInfo.InvariantCulture, $\"{n:D2}\");",
        "public object M(string[] s) => s.OrderBy(x => x, StringComparer.Ordinal).ThenBy(x => x.Length);",
        "private static readonly byte[] X = [1, 2]; public int M() => X.Length + X.Max();",
        "public static string X => \"x\"; public const int Y = 1; public static readonly string Z = X.Trim();",
        "public Func<T, string?> M<T>() where T : class => N; private static string? N<T>(T x) => x.ToString();",
        "public Func<T, T> M<T>() => static x => x;",
        "public Func<int, int> M() => static x => x + 1; public object N(int[] s) => s.Select(int.Abs);",
        "public IEnumerable<int> M(int n) { for (int i = 0; i < n; i++) yield return i; }",
        "public IReadOnlyList<int> M(int a) => [a, 2]; public ReadOnlySpan<byte> N => \"x\"u8;",
        "public DateTimeOffset M(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);",
        "public bool M(byte[] key, byte[] text) => System.Security.Cryptography.HMACSHA256.HashData(key, text).Length == 32;",
        "public LanguageExt.Either<string, int> M(int x) => x > 0 ? x : \"no\";",
        "public LanguageExt.Seq<int> N(LanguageExt.Seq<int> s) => s.Map(x => x);",
        "public sealed record R(decimal Amount, DateTimeOffset At, string Name, int[] Items);",
        "public string M(object x) => System.Text.Json.JsonSerializer.Serialize(x);",
    ];
}
