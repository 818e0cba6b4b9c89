using LanguageExt;

namespace PureCrypto.Providers.Mistex;

/// <summary>What <c>GET /partner/rates</c> offers for a pair: the rate, and the bounds of what can be sent.</summary>
/// <remarks>
/// The bounds of the offer are those of the pair and win over the bounds that <c>GET /currencies</c> states for the coin alone.
/// Spec: spec/money.md, MIS-1 to MIS-3.
/// </remarks>
/// <param name="Rate">The price of the coin that is sent, in the coin that is received.</param>
/// <param name="Minimum">The least that can be sent.</param>
/// <param name="Maximum">The most that can be sent.</param>
public sealed record MistexOffer(Rate Rate, Amount Minimum, Amount Maximum)
{
    /// <summary>
    /// What is received for what is sent: sent × rate, rounded once to the decimals of the coin received. How the provider rounds
    /// is not stated.
    /// </summary>
    /// <example>0.05 BTC at 108.62 XMR per BTC is 5.431 XMR.</example>
    public Either<ConversionError, Money> Convert(Money sent, Rounding rounding) =>
        from direction in Direction(sent)
        from bounded in Within(direction)
        from received in Rate.Convert(bounded, rounding).MapLeft(ConversionError.OfMoney)
        select received;

    private Either<ConversionError, Money> Direction(Money sent) =>
        sent.Asset == Rate.Base
            ? sent
            : ConversionError.OfMoney(new MoneyError.DifferentAssets(Rate.Base, sent.Asset));

    private Either<ConversionError, Money> Within(Money sent) =>
        sent.Amount < Minimum ? new ConversionError.BelowMinimum(sent.Amount, Minimum, Rate.Base, Rate.Quote)
        : sent.Amount > Maximum ? new ConversionError.AboveMaximum(sent.Amount, Maximum, Rate.Base, Rate.Quote)
        : sent;
}
