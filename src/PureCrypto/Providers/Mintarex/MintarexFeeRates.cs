using LanguageExt;

namespace PureCrypto.Providers.Mintarex;

/// <summary>The rates of <c>GET /account/fees</c>, fractions of an amount.</summary>
/// <remarks>
/// The price of a quote is all-in, so the trading rate only informs: it is never added to a quote, and nothing here charges it.
/// Spec: spec/money.md, MIN-8.
/// </remarks>
/// <param name="Trading">What the spread of a quote already holds.</param>
/// <param name="FiatWithdrawal">What a fiat withdrawal costs.</param>
public sealed record MintarexFeeRates(FeeRate Trading, FeeRate FiatWithdrawal)
{
    /// <summary>What is taken from a fiat withdrawal. How the provider rounds is not stated; up is assumed.</summary>
    /// <example>A rate of 0.001 takes 10.00 from 10000.00.</example>
    public Either<FeeError, FeeSchedule> OfFiatWithdrawal(Asset currency, Rounding rounding = Rounding.Up) =>
        FeeSchedule.Of(currency, Seq(new Fee("fiat_withdrawal", new FeeRule.Proportional(FiatWithdrawal), rounding)));
}
