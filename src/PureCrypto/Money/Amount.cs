using System.Numerics;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>A number of units that is not negative, exact, with the decimals it was written with.</summary>
/// <remarks>
/// <para>Range: 0 to 2⁹⁶ − 1 with up to 28 decimals, 96 bits of digits altogether. There is no default value: an amount comes
/// from a number or a text, or there is an error that says why not.</para>
/// <para>Amounts are equal by number; the scale only shows in the text: <c>1.50</c> equals <c>1.5</c> and both print as they
/// came.</para>
/// <para>Laws (<c>AmountLaws</c>). Spec: spec/money.md, AMT-1 to AMT-6.</para>
/// </remarks>
/// <example><c>Amount.Parse("72014.25000000")</c> prints <c>72014.25000000</c> and equals <c>72014.25</c>.</example>
[JsonConverter(typeof(AmountAsString))]
public sealed partial record Amount : IComparable<Amount>, IComparisonOperators<Amount, Amount, bool>
{
    /// <summary>The most decimals that an amount can have.</summary>
    public const int MaxDecimals = DecimalParts.MaxScale;

    private Amount(decimal value) => Value = value;

    /// <summary>Nothing, without decimals.</summary>
    public static Amount Zero { get; } = new(0m);

    /// <summary>The largest amount, 2⁹⁶ − 1.</summary>
    public static Amount Largest { get; } = new(decimal.MaxValue);

    /// <summary>The number, at least zero.</summary>
    public decimal Value { get; }

    /// <summary>The decimals that its text shows, 0 to 28.</summary>
    public int Scale => Value.Scale;

    /// <summary>Whether it is nothing.</summary>
    public bool IsZero => Value == 0m;

    /// <summary>The amount of a number; a negative one is an error.</summary>
    public static Either<MoneyError, Amount> From(decimal value) =>
        value < 0m ? new MoneyError.Negative(value) : new Amount(decimal.Abs(value));

    /// <summary>
    /// The amount that the text states, every digit kept; an exponent is an error unless it is allowed (TXT-6).
    /// </summary>
    public static Either<MoneyError, Amount> Parse(ReadOnlySpan<char> text, bool allowExponent = false)
    {
        var outcome = DecimalText.Read(text, allowExponent, out decimal value, out int position);
        return Parsed(outcome, value, position);
    }

    /// <summary>
    /// The amount that the UTF-8 text states, every digit kept; an exponent is an error unless it is allowed (TXT-6).
    /// </summary>
    public static Either<MoneyError, Amount> Parse(ReadOnlySpan<byte> utf8, bool allowExponent = false)
    {
        var outcome = DecimalText.Read(utf8, allowExponent, out decimal value, out int position);
        return Parsed(outcome, value, position);
    }

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Amount left, Amount right) => left.Value < right.Value;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(Amount left, Amount right) => left.Value > right.Value;

    /// <summary>Whether the left number is not larger.</summary>
    public static bool operator <=(Amount left, Amount right) => left.Value <= right.Value;

    /// <summary>Whether the left number is not smaller.</summary>
    public static bool operator >=(Amount left, Amount right) => left.Value >= right.Value;

    /// <summary>Order by number; the scale plays no part.</summary>
    public int CompareTo(Amount? other) => other is null ? 1 : Value.CompareTo(other.Value);

    /// <summary>Plain digits with the decimals it has, for every culture the same; no exponent.</summary>
    public override string ToString() => DecimalText.Format(Value);

    /// <summary>Lifts a number that cannot be negative.</summary>
    internal static Amount OfUnsigned(decimal value) => new(value);

    private static Either<MoneyError, Amount> Parsed(ParseOutcome outcome, decimal value, int position) => outcome switch
    {
        ParseOutcome.Number => new Amount(value),
        ParseOutcome.Malformed => new MoneyError.Malformed(position),
        ParseOutcome.Negative => new MoneyError.Negative(value),
        ParseOutcome.TooLarge => new MoneyError.TooLarge(),
        ParseOutcome.TooPrecise => new MoneyError.TooPrecise(),
    };
}
