using System.Runtime.CompilerServices;

namespace PureCrypto;

/// <summary>Exact arithmetic on plain decimals: the whole result is computed and then rounded once. The hot forms.</summary>
/// <remarks>
/// <para>Every function is total, allocates nothing and never throws. It answers false when the result does not fit a decimal,
/// when <see cref="Rounding.Exact"/> was asked for and something would be lost, when the divisor is zero, or when
/// <c>decimals</c> is not 0 to 28 or the rounding is not a named one. <see cref="Amount"/> has the same functions with the
/// reason as a value.</para>
/// <para>Laws (<c>ArithmeticLaws</c>): equal to the exact rational result rounded in that mode, over the whole range of decimal.
/// Spec: spec/money.md, ARI-1 to ARI-9.</para>
/// </remarks>
/// <example>1000 / 72014.25 at 8 decimals, down, is 0.01388614.</example>
public static partial class Arithmetic
{
    /// <summary>
    /// <paramref name="left"/> × <paramref name="right"/>, exact and then rounded once to at most that many decimals.
    /// </summary>
    /// <remarks>
    /// The result has the scale of the exact product (the sum of the scales), at most <paramref name="decimals"/>, and fewer only
    /// where trailing zeros do not fit.
    /// </remarks>
    public static bool TryMultiply(decimal left, decimal right, int decimals, Rounding rounding, out decimal product)
    {
        product = 0m;
        if (!IsDefined(decimals, rounding))
        {
            return false;
        }

        var x = DecimalParts.Of(left);
        var y = DecimalParts.Of(right);
        bool isNegative = x.IsNegative != y.IsNegative;
        int scale = x.Scale + y.Scale;
        int excess = scale - decimals;
        if (excess <= PowersOfTen.Largest && TryProduct128(x, y, out UInt128 coefficient))
        {
            return (excess <= 0 || TryRoundedQuotient(coefficient, PowersOfTen.Small[excess], rounding, out coefficient))
                && DecimalParts.TryCompose(coefficient, Math.Min(scale, decimals), isNegative, out product);
        }

        var wide = UInt256.Multiply96(x.Coefficient, y.Coefficient);
        return TryMultiplyWide(wide, scale, decimals, rounding, isNegative, out product);
    }

    /// <summary>
    /// <paramref name="dividend"/> ÷ <paramref name="divisor"/>, exact and then rounded once to at most that many decimals.
    /// </summary>
    /// <remarks>
    /// A quotient that had to be rounded has <paramref name="decimals"/> decimals, and fewer only where trailing zeros do not
    /// fit. One that did not has as few as show it whole, but not fewer than the dividend has more than the divisor: 1000.00 / 2
    /// is 500.00.
    /// </remarks>
    public static bool TryDivide(decimal dividend, decimal divisor, int decimals, Rounding rounding, out decimal quotient)
    {
        quotient = 0m;
        if (!IsDefined(decimals, rounding) || divisor == 0m)
        {
            return false;
        }

        var x = DecimalParts.Of(dividend);
        var y = DecimalParts.Of(divisor);
        bool isNegative = x.IsNegative != y.IsNegative;
        int scale = decimals;
        if (!TryQuotient(x, y, ref scale, rounding, out UInt256 coefficient, out bool isExact))
        {
            return false;
        }

        int shortest = isExact ? Math.Max(x.Scale - y.Scale, 0) : scale;
        Shorten(ref coefficient, ref scale, shortest);
        return DecimalParts.TryCompose(coefficient, scale, isNegative, out quotient);
    }

    /// <summary>The value rounded once to at most that many decimals; a value that has no more keeps its scale.</summary>
    public static bool TryRound(decimal value, int decimals, Rounding rounding, out decimal rounded) =>
        TryMultiply(value, 1m, decimals, rounding, out rounded);

    internal static bool IsDefined(int decimals, Rounding rounding) =>
        decimals is >= 0 and <= DecimalParts.MaxScale && rounding is >= Rounding.Exact and <= Rounding.HalfEven;

    /// <summary>Whether a quotient goes up by one unit, given how its remainder compares with half of the divisor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool GoesUp(Rounding rounding, int remainderAgainstHalf, bool quotientIsOdd) => rounding switch
    {
        Rounding.Up => true,
        Rounding.HalfDown => remainderAgainstHalf > 0,
        Rounding.HalfUp => remainderAgainstHalf >= 0,
        Rounding.HalfEven => remainderAgainstHalf > 0 || (remainderAgainstHalf == 0 && quotientIsOdd),
        Rounding.Exact or Rounding.Down => false,
    };

    /// <summary>The quotient rounded once, and whether it needed that; false if it did and must be exact.</summary>
    internal static bool TryRoundedQuotient(
        UInt256 dividend, UInt256 divisor, Rounding rounding, out UInt256 quotient, out bool isExact)
    {
        (quotient, UInt256 remainder) = UInt256.DivRem(dividend, divisor);
        isExact = remainder.IsZero;
        if (isExact)
        {
            return true;
        }

        bool goesUp = GoesUp(rounding, remainder.CompareTo(divisor - remainder), quotient.IsOdd);
        return rounding != Rounding.Exact && (!goesUp || UInt256.TryAdd(quotient, UInt256.One, out quotient));
    }

    /// <summary>The product of the coefficients, if their lengths promise that it fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryProduct128(DecimalParts x, DecimalParts y, out UInt128 product)
    {
        if ((x.High | y.High) == 0)
        {
            product = Math.BigMul(x.Low, y.Low);
            return true;
        }

        bool fits = UInt128.LeadingZeroCount(x.Coefficient) + UInt128.LeadingZeroCount(y.Coefficient) >= 128;
        product = fits ? x.Coefficient * y.Coefficient : default;
        return fits;
    }

    private static bool TryRoundedQuotient(UInt128 dividend, ulong divisor, Rounding rounding, out UInt128 quotient)
    {
        ulong remainder;
        if (dividend <= ulong.MaxValue)
        {
            (ulong whole, remainder) = Math.DivRem(unchecked((ulong)dividend), divisor);
            quotient = whole;
        }
        else
        {
            quotient = dividend / divisor;
            remainder = unchecked((ulong)dividend - (ulong)quotient * divisor);
        }

        if (remainder == 0)
        {
            return true;
        }

        if (GoesUp(rounding, remainder.CompareTo(divisor - remainder), UInt128.IsOddInteger(quotient)))
        {
            quotient++;
        }

        return rounding != Rounding.Exact;
    }

    private static bool TryMultiplyWide(
        UInt256 coefficient, int scale, int decimals, Rounding rounding, bool isNegative, out decimal product)
    {
        product = 0m;
        if (scale > decimals)
        {
            // 10^56 is below 2^187: the power always fits.
            _ = UInt256.One.TryScaleUp(scale - decimals, out UInt256 power);
            if (!TryRoundedQuotient(coefficient, power, rounding, out coefficient, out _))
            {
                return false;
            }

            scale = decimals;
        }

        return DecimalParts.TryCompose(coefficient, scale, isNegative, out product);
    }

    /// <summary>
    /// The rounded quotient at that scale. Where its digits leave 256 bits it can still be whole at a smaller scale, if all the
    /// digits beyond are zeros: then it comes back at that scale.
    /// </summary>
    private static bool TryQuotient(
        DecimalParts x, DecimalParts y, ref int scale, Rounding rounding, out UInt256 coefficient, out bool isExact)
    {
        int shift = scale + y.Scale - x.Scale;
        _ = new UInt256(0, y.Coefficient).TryScaleUp(Math.Max(-shift, 0), out UInt256 divisor);
        int beyond = 0;
        UInt256 dividend;
        while (!new UInt256(0, x.Coefficient).TryScaleUp(Math.Max(shift, 0) - beyond, out dividend))
        {
            beyond++;
        }

        if (beyond == 0)
        {
            return TryRoundedQuotient(dividend, divisor, rounding, out coefficient, out isExact);
        }

        scale -= beyond;
        (coefficient, UInt256 rest) = UInt256.DivRem(dividend, divisor);
        _ = rest.TryScaleUp(beyond, out rest);
        bool isRounded = TryRoundedQuotient(rest, divisor, rounding, out UInt256 digits, out isExact);
        bool isCarry = digits == PowersOfTen.Small[beyond];
        return isRounded
            && (digits.IsZero || isCarry)
            && (!isCarry || UInt256.TryAdd(coefficient, UInt256.One, out coefficient));
    }

    /// <summary>Drops zeros at the end, down to that many decimals.</summary>
    internal static void Shorten(ref UInt256 coefficient, ref int scale, int shortest)
    {
        while (scale > shortest)
        {
            var (shorter, lost) = UInt256.DivRem(coefficient, 10ul);
            if (!lost.IsZero)
            {
                return;
            }

            (coefficient, scale) = (shorter, scale - 1);
        }
    }
}
