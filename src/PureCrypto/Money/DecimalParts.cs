using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PureCrypto;

/// <summary>What a decimal is made of: <c>±coefficient × 10^−scale</c>, the coefficient below 2⁹⁶, the scale 0 to 28.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct DecimalParts
{
    /// <summary>The most decimals that the type holds.</summary>
    public const int MaxScale = 28;

    private DecimalParts(ulong low, uint high, byte scale, bool isNegative)
    {
        Low = low;
        High = high;
        Scale = scale;
        IsNegative = isNegative;
    }

    /// <summary>The largest coefficient, 2⁹⁶ − 1.</summary>
    public static UInt128 MaxCoefficient => new(uint.MaxValue, ulong.MaxValue);

    public ulong Low { get; }

    public uint High { get; }

    public int Scale { get; }

    public bool IsNegative { get; }

    public UInt128 Coefficient => new(High, Low);

    public static DecimalParts Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        unchecked
        {
            return new(((ulong)(uint)bits[1] << 32) | (uint)bits[0], (uint)bits[2], value.Scale, bits[3] < 0);
        }
    }

    /// <summary>
    /// The decimal of these parts at this scale or, where only zeros are lost, at the largest smaller one that fits. Zero has no
    /// sign.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCompose(UInt128 coefficient, int scale, bool isNegative, out decimal value)
    {
        unchecked
        {
            ulong low = (ulong)coefficient;
            ulong high = (ulong)(coefficient >> 64);
            if (high > uint.MaxValue || scale > MaxScale)
            {
                return TryCompose((UInt256)coefficient, scale, isNegative, out value);
            }

            value = new((int)low, (int)(low >> 32), (int)high, isNegative && (low | high) != 0, (byte)scale);
            return true;
        }
    }

    /// <inheritdoc cref="TryCompose(UInt128, int, bool, out decimal)"/>
    public static bool TryCompose(UInt256 coefficient, int scale, bool isNegative, out decimal value)
    {
        while (scale > MaxScale || !coefficient.Fits128 || coefficient.Lower > MaxCoefficient)
        {
            (coefficient, UInt256 lost) = UInt256.DivRem(coefficient, 10ul);
            if (scale == 0 || !lost.IsZero)
            {
                value = 0m;
                return false;
            }

            scale--;
        }

        return TryCompose(coefficient.Lower, scale, isNegative, out value);
    }
}
