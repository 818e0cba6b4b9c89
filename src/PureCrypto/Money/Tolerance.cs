using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>
/// How far two figures may be apart and still agree: so many units of the last place. Spec: spec/money.md, REC-1.
/// </summary>
/// <example>One unit at 8 decimals is 0.00000001.</example>
[JsonConverter(typeof(ToleranceJson))]
public sealed record Tolerance
{
    private Tolerance(int units, int decimals)
    {
        Units = units;
        Decimals = decimals;
    }

    /// <summary>Not at all.</summary>
    public static Tolerance None { get; } = new(0, 0);

    /// <summary>How many units of the last place; at least 0.</summary>
    public int Units { get; }

    /// <summary>Where the last place is: 0 to 28 decimals.</summary>
    public int Decimals { get; }

    /// <summary>The same as a number.</summary>
    public decimal Value => new(Units, 0, 0, isNegative: false, (byte)Decimals);

    /// <summary>So many units of the last of so many decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Units are below 0, or decimals are not 0 to 28.</exception>
    public static Tolerance Of(int units, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, Amount.MaxDecimals);
        return new(units, decimals);
    }
}
