using System.Numerics;

namespace PureCrypto;

/// <content>
/// Division with remainder. Small operands go to the hardware; the rest is the schoolbook division in base 2³².
/// References: D. E. Knuth, The Art of Computer Programming, volume 2, section 4.3.1, algorithm D.
/// </content>
internal readonly partial struct UInt256
{
    private const int Digits = 8;
    private const int DigitBits = 32;

    /// <summary>Quotient and remainder; the caller knows that the divisor is not zero.</summary>
    public static (UInt256 Quotient, UInt256 Remainder) DivRem(UInt256 dividend, UInt256 divisor)
    {
        if (dividend.Fits128 && divisor.Fits128)
        {
            var (quotient, remainder) = UInt128.DivRem(dividend._lower, divisor._lower);
            return (quotient, remainder);
        }

        return divisor.Fits128 && divisor._lower <= ulong.MaxValue
            ? ByLimb(dividend, (ulong)divisor._lower)
            : ByDigits(dividend, divisor);
    }

    private static (UInt256 Quotient, UInt256 Remainder) ByLimb(UInt256 dividend, ulong divisor)
    {
        Span<ulong> quotient = stackalloc ulong[Limbs];
        ulong remainder = 0;
        for (int i = Limbs - 1; i >= 0; i--)
        {
            // The remainder is below the divisor, so each partial quotient fits a limb.
            UInt128 part = new(remainder, dividend.Limb(i));
            quotient[i] = (ulong)(part / divisor);
            remainder = (ulong)(part - (UInt128)quotient[i] * divisor);
        }

        return (new(new(quotient[3], quotient[2]), new(quotient[1], quotient[0])), remainder);
    }

    private static (UInt256 Quotient, UInt256 Remainder) ByDigits(UInt256 dividend, UInt256 divisor)
    {
        Span<uint> u = stackalloc uint[Digits + 1];
        Span<uint> v = stackalloc uint[Digits];
        Span<uint> q = stackalloc uint[Digits];
        int m = Spell(dividend, u);
        int n = Spell(divisor, v);
        if (m < n)
        {
            return (Zero, dividend);
        }

        // D1: normalise, so that the leading digit of the divisor has its top bit set and estimates are off by two at most.
        int shift = BitOperations.LeadingZeroCount(v[n - 1]);
        ShiftLeft(v[..n], shift);
        ShiftLeft(u[..(m + 1)], shift);
        for (int j = m - n; j >= 0; j--)
        {
            q[j] = SubtractMultiple(u.Slice(j, n + 1), v[..n], Estimate(u.Slice(j, n + 1), v[..n]));
        }

        // D8: what is left, shifted back, is the remainder.
        ShiftRight(u, shift);
        return (Read(q), Read(u[..Digits]));
    }

    /// <summary>D3: the digit of the quotient from the leading digits; right, or one too large.</summary>
    private static ulong Estimate(ReadOnlySpan<uint> u, ReadOnlySpan<uint> v)
    {
        int n = v.Length;
        ulong leading = ((ulong)u[n] << DigitBits) | u[n - 1];
        ulong estimate = leading / v[n - 1];
        ulong rest = leading - estimate * v[n - 1];
        while (estimate > uint.MaxValue
            || (UInt128)estimate * v[n - 2] > (((UInt128)rest << DigitBits) | u[n - 2]))
        {
            estimate--;
            rest += v[n - 1];
            if (rest > uint.MaxValue)
            {
                break;
            }
        }

        return estimate;
    }

    /// <summary>D4 to D6: takes that many divisors away, gives one back if that was one too many, and says how many.</summary>
    private static uint SubtractMultiple(Span<uint> u, ReadOnlySpan<uint> v, ulong times)
    {
        unchecked
        {
            ulong carry = 0;
            long borrow = 0;
            for (int i = 0; i < v.Length; i++)
            {
                ulong product = times * v[i] + carry;
                carry = product >> DigitBits;
                long digit = u[i] - (long)(uint)product + borrow;
                u[i] = (uint)digit;
                borrow = digit >> DigitBits;
            }

            long last = u[v.Length] - (long)carry + borrow;
            u[v.Length] = (uint)last;
            if (last >= 0)
            {
                return (uint)times;
            }

            ulong back = 0;
            for (int i = 0; i < v.Length; i++)
            {
                back += (ulong)u[i] + v[i];
                u[i] = (uint)back;
                back >>= DigitBits;
            }

            u[v.Length] += (uint)back;
            return (uint)(times - 1);
        }
    }

    private static void ShiftLeft(Span<uint> digits, int bits)
    {
        for (int i = digits.Length - 1; bits > 0 && i >= 0; i--)
        {
            digits[i] = (digits[i] << bits) | (i > 0 ? digits[i - 1] >> (DigitBits - bits) : 0);
        }
    }

    private static void ShiftRight(Span<uint> digits, int bits)
    {
        for (int i = 0; bits > 0 && i < digits.Length; i++)
        {
            digits[i] = (digits[i] >> bits) | (i + 1 < digits.Length ? digits[i + 1] << (DigitBits - bits) : 0);
        }
    }

    /// <summary>Writes the digits, lowest first, and says how many count.</summary>
    private static int Spell(UInt256 value, Span<uint> digits)
    {
        int count = 0;
        for (int i = 0; i < Digits; i++)
        {
            digits[i] = unchecked((uint)(value.Limb(i / 2) >> (i % 2 * DigitBits)));
            count = digits[i] != 0 ? i + 1 : count;
        }

        return count;
    }

    private static UInt256 Read(ReadOnlySpan<uint> digits)
    {
        UInt128 lower = 0;
        UInt128 upper = 0;
        for (int i = Digits / 2 - 1; i >= 0; i--)
        {
            lower = (lower << DigitBits) | digits[i];
            upper = (upper << DigitBits) | digits[i + Digits / 2];
        }

        return new(upper, lower);
    }

    private ulong Limb(int index)
    {
        UInt128 half = index < 2 ? _lower : _upper;
        return unchecked((ulong)(half >> (index % 2 * 64)));
    }
}
