namespace PureCrypto;

public static partial class Arithmetic
{
    /// <summary><paramref name="left"/> + <paramref name="right"/>, exact; false if the sum does not fit a decimal.</summary>
    /// <remarks>The sum has the larger of the two scales, and a smaller one only where trailing zeros do not fit.</remarks>
    public static bool TryAdd(decimal left, decimal right, out decimal sum)
    {
        var x = DecimalParts.Of(left);
        var y = DecimalParts.Of(right);
        if (x.Scale == y.Scale && (x.High | y.High) <= int.MaxValue)
        {
            // Equal scales and no carry out of 96 bits: the platform's sum is exact.
            sum = left + right;
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

    /// <summary><paramref name="left"/> − <paramref name="right"/>, exact; false if the difference does not fit a decimal.</summary>
    /// <remarks>The difference has the larger of the two scales, and a smaller one only where trailing zeros do not fit.</remarks>
    public static bool TrySubtract(decimal left, decimal right, out decimal difference) => TryAdd(left, -right, out difference);

    /// <summary>The coefficient at a scale not below its own; below 2¹⁹⁰, so it always fits.</summary>
    private static UInt256 Aligned(DecimalParts parts, int scale)
    {
        _ = new UInt256(0, parts.Coefficient).TryScaleUp(scale - parts.Scale, out UInt256 aligned);
        return aligned;
    }
}
