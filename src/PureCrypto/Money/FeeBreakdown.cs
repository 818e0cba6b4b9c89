using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>What became of a gross amount: each fee, and what is left.</summary>
/// <remarks>Always gross = net + Σ fees, to the last digit: no other breakdown can be made. Spec: spec/money.md, FEE-3.</remarks>
[JsonConverter(typeof(FeeBreakdownJson))]
public sealed record FeeBreakdown
{
    private FeeBreakdown(Money gross, Seq<FeeLine> fees, Money net)
    {
        Gross = gross;
        Fees = fees;
        Net = net;
    }

    /// <summary>What the fees were taken from.</summary>
    public Money Gross { get; }

    /// <summary>The fees, in the order of the schedule.</summary>
    public Seq<FeeLine> Fees { get; }

    /// <summary>What is left.</summary>
    public Money Net { get; }

    /// <summary>Takes the fees from the gross amount; more than there is, is an error.</summary>
    public static Either<FeeError, FeeBreakdown> Of(Money gross, Seq<FeeLine> fees) =>
        from total in Total(gross, fees).MapLeft(FeeError.OfMoney)
        from affordable in NotAbove(gross, total)
        from net in gross.Subtract(affordable).MapLeft(FeeError.OfMoney)
        select new FeeBreakdown(gross, fees, net);

    private static Either<MoneyError, Money> Total(Money gross, Seq<FeeLine> fees) =>
        Amount.Sum(fees.Map(static fee => fee.Charged)).Bind(total => Money.Of(total, gross.Asset));

    private static Either<FeeError, Money> NotAbove(Money gross, Money fees) =>
        fees.Amount > gross.Amount ? new FeeError.AboveGross(gross, fees.Amount) : fees;
}
