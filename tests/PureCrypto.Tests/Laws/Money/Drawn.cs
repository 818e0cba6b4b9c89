using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Laws;

/// <summary>What the money laws draw: numbers of every size, with the edges of the type and of its digits among them.</summary>
public static class Drawn
{
    private static readonly Gen<UInt128> Edges = Gen.Elements(
    [
        UInt128.Zero, UInt128.One, ulong.MaxValue - 1, ulong.MaxValue, (UInt128)ulong.MaxValue + 1, uint.MaxValue,
        (UInt128.One << 96) - 1, (UInt128.One << 96) - 2, (UInt128.One << 95), (UInt128.One << 63),
    ]);

    private static readonly Gen<UInt128> NearPowersOfTen =
        from power in Gen.Choose(0, 28)
        from factor in Gen.Elements<uint>(1, 5, 2, 25)
        from offset in Gen.Choose(-1, 1)
        let value = (Pow(power) * factor) + offset
        where value >= 0 && value < Int128.One << 96
        select (UInt128)value;

    private static readonly Gen<UInt128> OfAnyLength =
        from bits in Gen.Choose(0, 96)
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        let full = unchecked(((UInt128)(uint)high << 64) | ((UInt128)(uint)middle << 32) | (uint)low)
        select full >> (96 - bits);

    /// <summary>Coefficients below 2⁹⁶.</summary>
    internal static Gen<UInt128> Coefficients { get; } = Gen.Frequency(
        (1, Edges), (2, NearPowersOfTen), (5, OfAnyLength));

    /// <summary>Signed decimals over the whole range of the type.</summary>
    public static Arbitrary<decimal> Decimals() => (
        from coefficient in Coefficients
        from scale in Gen.Choose(0, 28)
        from isNegative in Gen.Elements(true, false)
        select Compose(coefficient, scale, isNegative)).ToArbitrary();

    /// <summary>Amounts over the whole range of the type.</summary>
    public static Arbitrary<Amount> Amounts() =>
        Decimals().Generator.Select(static value => Amount.From(Math.Abs(value)).OrThrow()).ToArbitrary();

    /// <summary>Numbers of decimals, 0 to 28.</summary>
    public static Arbitrary<Places> Places() => Gen.Choose(0, 28).Select(static count => new Places(count)).ToArbitrary();

    /// <summary>The named modes.</summary>
    public static Arbitrary<Rounding> Roundings() => Gen.Elements(Enum.GetValues<Rounding>()).ToArbitrary();

    internal static decimal Compose(UInt128 coefficient, int scale, bool isNegative = false) => new(
        unchecked((int)(uint)(coefficient & uint.MaxValue)),
        unchecked((int)(uint)((coefficient >> 32) & uint.MaxValue)),
        unchecked((int)(uint)(coefficient >> 64)),
        isNegative && coefficient != 0,
        (byte)scale);

    private static Int128 Pow(int power) => power == 0 ? 1 : 10 * Pow(power - 1);
}

/// <summary>A number of decimals, 0 to 28.</summary>
/// <param name="Count">The number.</param>
public sealed record Places(int Count);
