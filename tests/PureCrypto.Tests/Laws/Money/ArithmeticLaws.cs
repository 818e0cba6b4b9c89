using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Laws;

/// <summary>Exact arithmetic agrees with rational numbers, everywhere. ARI-1 to ARI-9.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 5000)]
public sealed class ArithmeticLaws
{
    // ARI-1
    [Property]
    public void A_product_is_the_exact_one_rounded_once(decimal left, decimal right, Places places, Rounding rounding) => Agrees(
        (Fraction.Of(left) * Fraction.Of(right)).Round(places.Count, rounding)?.AsDecimal(),
        Arithmetic.TryMultiply(left, right, places.Count, rounding, out decimal product),
        product);

    // ARI-2
    [Property]
    public void A_quotient_is_the_exact_one_rounded_once(decimal dividend, decimal divisor, Places places, Rounding rounding) => Agrees(
        divisor == 0m ? null : (Fraction.Of(dividend) / Fraction.Of(divisor)).Round(places.Count, rounding)?.AsDecimal(),
        Arithmetic.TryDivide(dividend, divisor, places.Count, rounding, out decimal quotient),
        quotient);

    // ARI-2: where the last digit of the quotient, in base 2³², would be right if the divisor had only its two leading digits, long
    // division estimates one too many and must give it back.
    [Property]
    public Property A_quotient_survives_the_correction_of_long_division() => Prop.ForAll(
        (from leading in Gen.Choose(int.MinValue, -1)
         from middle in Gen.Choose(0, 3)
         from last in Gen.Choose(int.MinValue, -1)
         from first in Gen.Choose(2, 3)
         from second in Gen.Choose(int.MinValue, -1)
         let top = ((BigInteger)unchecked((uint)leading) << 32) + middle
         let divisor = (top << 32) + unchecked((uint)last)
         let dividend = (((first * divisor) << 32) + ((unchecked((uint)second) * top) << 32)) / BigInteger.Pow(10, 10)
         where dividend + 1 < BigInteger.One << 96
         select (Dividend: Drawn.Compose((UInt128)dividend + 1, 0), Divisor: Drawn.Compose((UInt128)divisor, 10))).ToArbitrary(),
        static pair => Agrees(
            (Fraction.Of(pair.Dividend) / Fraction.Of(pair.Divisor)).Round(0, Rounding.Down)?.AsDecimal(),
            Arithmetic.TryDivide(pair.Dividend, pair.Divisor, 0, Rounding.Down, out decimal quotient),
            quotient));

    // ARI-2: 28 decimals of a quotient near 10²⁸ are 56 digits; all but the whole ones are zeros, or nines that round up to zeros.
    [Property]
    public Property A_quotient_of_56_digits_fits_if_only_zeros_are_beyond() => Prop.ForAll(
        (from high in Gen.Choose(int.MinValue, int.MaxValue)
         from low in Gen.Choose(int.MinValue, int.MaxValue)
         from isAbove in Gen.Elements(true, false)
         let divisor = Coprime(BigInteger.Pow(10, 28) + unchecked(((BigInteger)(uint)high << 63) + (uint)low))
         let inverse = Inverse(BigInteger.Pow(10, 28) % divisor, divisor)
         let dividend = isAbove ? inverse : divisor - inverse
         select (Dividend: dividend, Divisor: divisor, Fits: isAbove ? Rounding.Down : Rounding.Up)).ToArbitrary(),
        Drawn.Roundings(),
        static (pair, rounding) =>
        {
            decimal dividend = Drawn.Compose((UInt128)pair.Dividend, 0);
            decimal divisor = Drawn.Compose((UInt128)pair.Divisor, 28);
            Agrees(
                (Fraction.Of(dividend) / Fraction.Of(divisor)).Round(28, rounding)?.AsDecimal(),
                Arithmetic.TryDivide(dividend, divisor, 28, rounding, out decimal quotient),
                quotient);
            Assert.True(rounding != pair.Fits || quotient > 0m);
        });

    // ARI-3
    [Property]
    public void A_tie_goes_where_its_mode_says(decimal number, Places places)
    {
        int decimals = Math.Min(places.Count, 27);
        decimal units = decimal.Truncate(Math.Abs(number) % 1_000_000_000m);
        decimal unit = Drawn.Compose(1, decimals);
        decimal tie = (units + 0.5m) * unit;
        decimal below = units * unit;
        decimal above = (units + 1m) * unit;

        Assert.Equal(below, Rounded(tie, decimals, Rounding.Down));
        Assert.Equal(above, Rounded(tie, decimals, Rounding.Up));
        Assert.Equal(below, Rounded(tie, decimals, Rounding.HalfDown));
        Assert.Equal(above, Rounded(tie, decimals, Rounding.HalfUp));
        Assert.Equal(units % 2m == 0m ? below : above, Rounded(tie, decimals, Rounding.HalfEven));
        Assert.Equal(-below, Rounded(-tie, decimals, Rounding.HalfDown));
        Assert.Equal(-above, Rounded(-tie, decimals, Rounding.HalfUp));
        Assert.False(Arithmetic.TryRound(tie, decimals, Rounding.Exact, out _));
    }

    // ARI-3: a remainder is half, or a hair less or more, only if the divisor is even; quotients of both kinds are made on purpose.
    [Property]
    public void Beside_a_tie_the_nearest_wins(decimal number, Places places)
    {
        decimal units = decimal.Truncate(Math.Abs(number) % 1_000_000_000m);
        decimal half = places.Count + 1_000_000_000m;
        foreach (decimal offset in (decimal[])[-1m, 0m, 1m])
        {
            decimal dividend = (units * 2m * half) + half + offset;
            foreach (var rounding in Enum.GetValues<Rounding>())
            {
                Agrees(
                    (Fraction.Of(dividend) / Fraction.Of(2m * half)).Round(0, rounding)?.AsDecimal(),
                    Arithmetic.TryDivide(dividend, 2m * half, 0, rounding, out decimal quotient),
                    quotient);
            }
        }
    }

    // ARI-3
    [Property]
    public void Up_is_down_or_one_unit_more(decimal left, decimal right, Places places)
    {
        if (Arithmetic.TryMultiply(left, right, places.Count, Rounding.Down, out decimal down)
            && Arithmetic.TryMultiply(left, right, places.Count, Rounding.Up, out decimal up))
        {
            var gap = Fraction.Of(Math.Abs(up)) - Fraction.Of(Math.Abs(down));
            Assert.True(gap.Numerator.IsZero || gap.Is(Fraction.Of(Drawn.Compose(1, places.Count))));
        }
    }

    // ARI-5
    [Property]
    public void A_product_has_the_sum_of_the_scales_at_most_what_was_asked(
        decimal left, decimal right, Places places, Rounding rounding)
    {
        if (Arithmetic.TryMultiply(left, right, places.Count, rounding, out decimal product))
        {
            int expected = Math.Min(left.Scale + right.Scale, places.Count);
            Assert.True(product.Scale == expected || (product.Scale < expected && !FitsAt(product, product.Scale + 1)));
        }
    }

    // ARI-5
    [Property]
    public void A_quotient_is_as_short_as_it_can_be_if_exact_and_else_as_long_as_asked(
        decimal dividend, decimal divisor, Places places, Rounding rounding)
    {
        if (!Arithmetic.TryDivide(dividend, divisor, places.Count, rounding, out decimal quotient))
        {
            return;
        }

        bool isExact = (Fraction.Of(dividend) / Fraction.Of(divisor)).Is(Fraction.Of(quotient));
        int preferred = Math.Clamp(dividend.Scale - divisor.Scale, 0, places.Count);
        bool isAsExpected = isExact
            ? quotient.Scale == preferred || (quotient.Scale > preferred && !EndsInZero(quotient))
            : quotient.Scale == places.Count;
        Assert.True(isAsExpected || (quotient.Scale < places.Count && !FitsAt(quotient, quotient.Scale + 1)));
    }

    // ARI-6
    [Property]
    public void Nothing_is_divided_by_zero(decimal dividend, Places places, Rounding rounding) =>
        Assert.False(Arithmetic.TryDivide(dividend, Drawn.Compose(0, places.Count), places.Count, rounding, out _));

    // ARI-7
    [Property]
    public void A_sum_is_exact_or_refused(decimal left, decimal right)
    {
        Agrees((Fraction.Of(left) + Fraction.Of(right)).AsDecimal(), Arithmetic.TryAdd(left, right, out decimal sum), sum);
        Agrees(
            (Fraction.Of(left) - Fraction.Of(right)).AsDecimal(),
            Arithmetic.TrySubtract(left, right, out decimal difference),
            difference);
    }

    // ARI-7
    [Property]
    public void A_sum_has_the_larger_scale_unless_its_zeros_do_not_fit(decimal left, decimal right)
    {
        if (Arithmetic.TryAdd(left, right, out decimal sum))
        {
            int expected = Math.Max(left.Scale, right.Scale);
            Assert.True(sum.Scale == expected || (sum.Scale < expected && !FitsAt(sum, sum.Scale + 1)));
        }
    }

    // ARI-8
    [Property]
    public void What_is_not_a_mode_or_a_number_of_decimals_is_refused(decimal left, decimal right, int any)
    {
        int decimals = any is >= 0 and <= 28 ? any + 29 : any;
        var rounding = (Rounding)(any is >= 0 and <= 5 ? any + 6 : any);
        Assert.False(Arithmetic.TryMultiply(left, right, decimals, Rounding.Down, out _));
        Assert.False(Arithmetic.TryDivide(left, right, decimals, Rounding.Down, out _));
        Assert.False(Arithmetic.TryMultiply(left, right, 8, rounding, out _));
        Assert.False(Arithmetic.TryDivide(left, right, 8, rounding, out _));
    }

    // ARI-9
    [Fact]
    public void The_hot_forms_allocate_nothing_whether_they_succeed_or_not()
    {
        Assert.Equal(0, Allocations.Of(static () => Arithmetic.TryMultiply(0.05m, 108.62m, 12, Rounding.HalfEven, out _)));
        Assert.Equal(0, Allocations.Of(static () => Arithmetic.TryMultiply(decimal.MaxValue, 1.1m, 8, Rounding.Up, out _)));
        Assert.Equal(0, Allocations.Of(static () => Arithmetic.TryMultiply(9e20m, 1.000000000000000001m, 18, Rounding.Exact, out _)));
        Assert.Equal(0, Allocations.Of(static () => Arithmetic.TryDivide(1000.00m, 72014.25000000m, 8, Rounding.Down, out _)));
        Assert.Equal(0, Allocations.Of(static () => Arithmetic.TryDivide(decimal.MaxValue, 1e-28m, 28, Rounding.Down, out _)));
        Assert.Equal(0, Allocations.Of(static () => Arithmetic.TryAdd(decimal.MaxValue, 1e-28m, out _)));
        Assert.Equal(0, Allocations.Of(static () => Arithmetic.TrySubtract(1m, 0.1m, out _)));
    }

    private static decimal Rounded(decimal value, int decimals, Rounding rounding)
    {
        Assert.True(Arithmetic.TryRound(value, decimals, rounding, out decimal rounded));
        return rounded;
    }

    private static void Agrees(decimal? expected, bool isThere, decimal value)
    {
        Assert.Equal(expected is not null, isThere);
        Assert.Equal(expected ?? 0m, value);
        Assert.False(value == 0m && decimal.IsNegative(value));
    }

    private static BigInteger Coprime(BigInteger candidate) =>
        BigInteger.GreatestCommonDivisor(candidate, 10).IsOne ? candidate : Coprime(candidate + 1);

    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        (BigInteger r, BigInteger next, BigInteger t, BigInteger nextT) = (modulus, value, BigInteger.Zero, BigInteger.One);
        while (!next.IsZero)
        {
            var quotient = r / next;
            (r, next) = (next, r - (quotient * next));
            (t, nextT) = (nextT, t - (quotient * nextT));
        }

        return t.Sign < 0 ? t + modulus : t;
    }

    private static bool EndsInZero(decimal value) => value.Scale > 0 && Fraction.Of(value).Numerator % 10 == 0;

    private static bool FitsAt(decimal value, int scale) =>
        scale <= 28 && (Fraction.Of(Math.Abs(value)).Numerator * 10) < (BigInteger.One << 96);
}
