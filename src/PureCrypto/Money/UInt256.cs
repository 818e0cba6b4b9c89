using System.Numerics;
using System.Runtime.InteropServices;

namespace PureCrypto;

/// <summary>An unsigned integer of 256 bits: the exact intermediate results of money arithmetic, never its values.</summary>
/// <remarks>
/// A decimal is an integer below 2⁹⁶ and a scale of at most 28. A product of two is below 2¹⁹², a dividend brought to the scale
/// of its quotient as well, and a fee at 40 decimals below 2²²⁹. What leaves 256 bits is therefore out of every range we
/// answer for, and says so by returning false.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly partial struct UInt256(UInt128 upper, UInt128 lower) : IEquatable<UInt256>, IComparable<UInt256>
{
    private const int Limbs = 4;

    private readonly UInt128 _upper = upper;
    private readonly UInt128 _lower = lower;

    public static UInt256 Zero => default;

    public static UInt256 One => new(0, 1);

    public static UInt256 MaxValue => new(UInt128.MaxValue, UInt128.MaxValue);

    public bool IsZero => _upper == 0 && _lower == 0;

    public bool IsOdd => UInt128.IsOddInteger(_lower);

    /// <summary>The low 128 bits; the whole number when <see cref="Fits128"/>.</summary>
    public UInt128 Lower => _lower;

    public bool Fits128 => _upper == 0;

    public static implicit operator UInt256(UInt128 value) => new(0, value);

    public static implicit operator UInt256(ulong value) => new(0, value);

    public static bool operator ==(UInt256 left, UInt256 right) => left.Equals(right);

    public static bool operator !=(UInt256 left, UInt256 right) => !left.Equals(right);

    public static bool operator <(UInt256 left, UInt256 right) => left.CompareTo(right) < 0;

    public static bool operator >(UInt256 left, UInt256 right) => left.CompareTo(right) > 0;

    public static bool operator <=(UInt256 left, UInt256 right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UInt256 left, UInt256 right) => left.CompareTo(right) >= 0;

    /// <summary>The difference; the caller knows that the subtrahend is not the larger.</summary>
    public static UInt256 operator -(UInt256 left, UInt256 right)
    {
        unchecked
        {
            UInt128 borrow = left._lower < right._lower ? UInt128.One : UInt128.Zero;
            return new(left._upper - right._upper - borrow, left._lower - right._lower);
        }
    }

    public static bool TryAdd(UInt256 left, UInt256 right, out UInt256 sum)
    {
        unchecked
        {
            UInt128 lower = left._lower + right._lower;
            UInt128 carry = lower < left._lower ? UInt128.One : UInt128.Zero;
            UInt128 upper = left._upper + right._upper;
            sum = new(upper + carry, lower);
            return upper >= left._upper && upper + carry >= upper;
        }
    }

    /// <summary>The number, which the caller knows to be of at most 256 bits and not negative.</summary>
    public static UInt256 Of(BigInteger value) => new((UInt128)(value >> 128), (UInt128)(value & UInt128.MaxValue));

    /// <summary>The sum, or the largest number where that is not large enough.</summary>
    public static UInt256 AddSaturating(UInt256 left, UInt256 right) =>
        TryAdd(left, right, out UInt256 sum) ? sum : MaxValue;

    public static UInt256 Min(UInt256 left, UInt256 right) => left <= right ? left : right;

    public static UInt256 Max(UInt256 left, UInt256 right) => left >= right ? left : right;

    /// <summary>The product of two integers below 2⁹⁶, as the coefficients of decimals are.</summary>
    public static UInt256 Multiply96(UInt128 left, UInt128 right)
    {
        _ = new UInt256(0, left).TryMultiply(unchecked((ulong)right), out UInt256 low);
        _ = new UInt256(0, left).TryMultiply(unchecked((ulong)(right >> 64)), out UInt256 high);
        UInt256 shifted = new((high._upper << 64) | (high._lower >> 64), high._lower << 64);
        _ = TryAdd(low, shifted, out UInt256 product);
        return product;
    }

    public bool TryMultiply(ulong factor, out UInt256 product)
    {
        unchecked
        {
            UInt128 p0 = Math.BigMul((ulong)_lower, factor);
            UInt128 p1 = Math.BigMul((ulong)(_lower >> 64), factor) + (p0 >> 64);
            UInt128 p2 = Math.BigMul((ulong)_upper, factor) + (p1 >> 64);
            UInt128 p3 = Math.BigMul((ulong)(_upper >> 64), factor) + (p2 >> 64);
            product = new(new UInt128((ulong)p3, (ulong)p2), new UInt128((ulong)p1, (ulong)p0));
            return p3 >> 64 == 0;
        }
    }

    /// <summary>This number times ten to the power, if it stays within 256 bits.</summary>
    public bool TryScaleUp(int power, out UInt256 scaled)
    {
        scaled = this;
        for (; power > PowersOfTen.Largest; power -= PowersOfTen.Largest)
        {
            if (!scaled.TryMultiply(PowersOfTen.Small[PowersOfTen.Largest], out scaled))
            {
                return false;
            }
        }

        return scaled.TryMultiply(PowersOfTen.Small[power], out scaled);
    }

    public BigInteger ToBigInteger() => ((BigInteger)_upper << 128) + _lower;

    public bool Equals(UInt256 other) => _upper == other._upper && _lower == other._lower;

    public override bool Equals(object? obj) => obj is UInt256 other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_upper, _lower);

    public int CompareTo(UInt256 other) =>
        _upper == other._upper ? _lower.CompareTo(other._lower) : _upper.CompareTo(other._upper);
}
