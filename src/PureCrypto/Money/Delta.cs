using System.Numerics;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>A signed difference between two amounts, exact.</summary>
/// <remarks>
/// <para>Range: ±(2⁹⁶ − 1) with up to 28 decimals. Equal by number, as <see cref="Amount"/> is; zero has no sign.</para>
/// <para>Law: <c>b.Apply(a.DeltaFrom(b))</c> is <c>a</c>. Spec: spec/money.md, AMT-6.</para>
/// </remarks>
/// <example>99.5 from 100 is <c>-0.5</c>.</example>
[JsonConverter(typeof(DeltaJson))]
public sealed record Delta : IComparable<Delta>, IComparisonOperators<Delta, Delta, bool>
{
    private Delta(decimal value) => Value = value;

    /// <summary>No difference.</summary>
    public static Delta None { get; } = new(0m);

    /// <summary>The signed number.</summary>
    public decimal Value { get; }

    /// <summary>1, 0 or −1.</summary>
    public int Sign => decimal.Sign(Value);

    /// <summary>How large it is, without its sign.</summary>
    public Amount Magnitude => Amount.OfUnsigned(decimal.Abs(Value));

    /// <summary>The difference that a number states; every decimal is one.</summary>
    public static Delta Of(decimal value) => new(value == 0m ? decimal.Abs(value) : value);

    /// <summary>The difference that a text states: an amount's text, with a minus sign where it is below zero.</summary>
    public static Either<MoneyError, Delta> Parse(ReadOnlySpan<char> text)
    {
        bool isNegative = text is ['-', ..];
        var magnitude = Amount.Parse(isNegative ? text[1..] : text).Map(static amount => amount.Value);
        return isNegative
            ? magnitude.Map(static value => Of(-value)).MapLeft(AfterTheSign)
            : magnitude.Map(Of);
    }

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Delta left, Delta right) => left.Value < right.Value;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(Delta left, Delta right) => left.Value > right.Value;

    /// <summary>Whether the left number is not larger.</summary>
    public static bool operator <=(Delta left, Delta right) => left.Value <= right.Value;

    /// <summary>Whether the left number is not smaller.</summary>
    public static bool operator >=(Delta left, Delta right) => left.Value >= right.Value;

    /// <summary>Order by number.</summary>
    public int CompareTo(Delta? other) => other is null ? 1 : Value.CompareTo(other.Value);

    /// <summary>Plain digits with the decimals it has, after a minus sign if it is below zero.</summary>
    public override string ToString() => DecimalText.Format(Value);

    private static MoneyError AfterTheSign(MoneyError error) => error switch
    {
        MoneyError.Malformed malformed => new MoneyError.Malformed(malformed.Position + 1),
        MoneyError.Negative => new MoneyError.Malformed(1),
        _ => error,
    };
}
