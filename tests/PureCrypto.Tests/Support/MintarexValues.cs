using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Tests.Support;

/// <summary>Inputs of Mintarex: mostly what the document allows, so that laws about preparing say something.</summary>
public static class MintarexValues
{
    public static Arbitrary<QuoteRequest> QuoteRequests() => (
        from pair in Gen.Elements(("BTC", "USD"), ("1INCH", "EUR"), ("ETH", "AED"), ("btc", "USD"))
        from side in Gen.Elements(Side.Buy, Side.Sell)
        from units in Gen.Choose(0, int.MaxValue)
        from scale in Gen.Choose(0, 19)
        from type in Gen.Elements(AmountType.Base, AmountType.Quoted)
        select new QuoteRequest(pair.Item1, pair.Item2, side, Amount.From(new decimal(units, 0, 0, false, (byte)scale)).OrThrow(), type)).ToArbitrary();

    public static Arbitrary<IdempotencyKey> Keys() => ArbMap.Default.GeneratorFor<Guid>().Select(IdempotencyKey.Of).ToArbitrary();

    public static Arbitrary<Acceptance> Acceptances() => (
        from request in QuoteRequests().Generator
        from id in ArbMap.Default.GeneratorFor<Guid>()
        from key in Keys().Generator
        from price in Gen.Choose(1, int.MaxValue)
        from milliseconds in Gen.Choose(0, int.MaxValue)
        from extra in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Constant(1)))
        select new Acceptance(
            id.ToString("D"), key, request.Base, request.Quoted, request.Side, Amount.From(price).OrThrow(), request.Amount, request.Amount,
            DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds).AddTicks(extra), key.Text)).ToArbitrary();

    public static Arbitrary<Trade> Trades() => (
        from acceptance in Acceptances().Generator
        from status in Gen.Elements("pending", "filled", "cancelled", "failed", "expired", "settling")
        from filled in Gen.Elements(Option<DateTimeOffset>.None, Option<DateTimeOffset>.Some(DateTimeOffset.UnixEpoch.AddSeconds(1.5)))
        select new Trade(
            "tr_" + acceptance.QuoteId, MintarexMachines.Trade.Parse(status).OrThrow(), acceptance.Base, acceptance.Quoted, acceptance.Side,
            acceptance.QuotedPrice, acceptance.QuotedBaseAmount, acceptance.QuotedQuoteAmount, filled)).ToArbitrary();
}
