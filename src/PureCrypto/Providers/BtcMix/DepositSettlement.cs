using System.Diagnostics;
using System.Text.Json.Serialization;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Whether what was asked for has come. Spec: spec/money.md, BTM-3.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Paid), "paid")]
[JsonDerivedType(typeof(Underpaid), "underpaid")]
[JsonDerivedType(typeof(Overpaid), "overpaid")]
public abstract record DepositSettlement
{
    private DepositSettlement()
    {
    }

    /// <summary>To the last satoshi.</summary>
    public sealed record Paid : DepositSettlement;

    /// <summary>Too little.</summary>
    /// <param name="Missing">How much is missing; above zero.</param>
    public sealed record Underpaid(Amount Missing) : DepositSettlement;

    /// <summary>Too much.</summary>
    /// <param name="Excess">How much is too much; above zero.</param>
    public sealed record Overpaid(Amount Excess) : DepositSettlement;

    /// <summary>The one place that takes a settlement apart: a new case changes this signature.</summary>
    public T Match<T>(Func<Paid, T> paid, Func<Underpaid, T> underpaid, Func<Overpaid, T> overpaid) => this switch
    {
        Paid x => paid(x),
        Underpaid x => underpaid(x),
        Overpaid x => overpaid(x),
        _ => throw new UnreachableException(),
    };

    internal static DepositSettlement Of(Delta difference) => difference.Sign switch
    {
        < 0 => new Underpaid(difference.Magnitude),
        > 0 => new Overpaid(difference.Magnitude),
        _ => new Paid(),
    };
}
