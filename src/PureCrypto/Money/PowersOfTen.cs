namespace PureCrypto;

/// <summary>The powers of ten that fit 64 bits.</summary>
internal static class PowersOfTen
{
    /// <summary>The largest exponent whose power fits 64 bits.</summary>
    public const int Largest = 19;

    /// <summary>10⁰ to 10¹⁹, by exponent.</summary>
    public static ReadOnlySpan<ulong> Small =>
    [
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
        10_000_000_000,
        100_000_000_000,
        1_000_000_000_000,
        10_000_000_000_000,
        100_000_000_000_000,
        1_000_000_000_000_000,
        10_000_000_000_000_000,
        100_000_000_000_000_000,
        1_000_000_000_000_000_000,
        10_000_000_000_000_000_000,
    ];
}
