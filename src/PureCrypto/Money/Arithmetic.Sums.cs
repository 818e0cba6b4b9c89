namespace PureCrypto;

public static partial class Arithmetic
{
    /// <summary>10⁹ is below 2³⁰: 64 bits moved by fewer than ten decimals are at most 94.</summary>
    private const int SafeGap = 10;

    /// <summary><paramref name="left"/> + <paramref name="right"/>, exact; false if the sum does not fit a decimal.</summary>
    /// <remarks>The sum has the larger of the two scales, and a smaller one only where trailing zeros do not fit.</remarks>
    public static bool TryAdd(decimal left, decimal right, out decimal sum)
    {
        var x = DecimalParts.Of(left);
        var y = DecimalParts.Of(right);
        int gap = Math.Abs(x.Scale - y.Scale);
        if ((gap == 0 && (x.High | y.High) <= int.MaxValue) || (gap < SafeGap && (x.High | y.High) == 0))
        {
            // Aligned, both stay below 2⁹⁵, and their sum fits: the platform's sum is exact, but for the sign of its zeros.
            sum = left + right;
            sum = sum == 0m ? decimal.Abs(sum) : sum;
            return true;
        }

        int scale = Math.Max(x.Scale, y.Scale);
        UInt256 a = Aligned(x, scale);
        UInt256 b = Aligned(y, scale);
        if (x.IsNegative == y.IsNegative)
        {
            _ = UInt256.TryAdd(a, b, out UInt256 total);
            return DecimalParts.TryCompose(total, scale, x.IsNegative, out sum);
        }

        return a >= b
            ? DecimalParts.TryCompose(a - b, scale, x.IsNegative, out sum)
            : DecimalParts.TryCompose(b - a, scale, y.IsNegative, out sum);
    }

    /// <summary>
    /// <paramref name="left"/> − <paramref name="right"/>, exact; false if the difference does not fit a decimal.
    /// </summary>
    /// <remarks>
    /// The difference has the larger of the two scales, and a smaller one only where trailing zeros do not fit.
    /// </remarks>
    public static bool TrySubtract(decimal left, decimal right, out decimal difference) => TryAdd(left, -right, out difference);

    /// <summary>The coefficient at a scale not below its own; below 2¹⁹⁰, so it always fits.</summary>
    private static UInt256 Aligned(DecimalParts parts, int scale)
    {
        _ = new UInt256(0, parts.Coefficient).TryScaleUp(scale - parts.Scale, out UInt256 aligned);
        return aligned;
    }
}
