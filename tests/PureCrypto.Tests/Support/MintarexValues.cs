using FsCheck;
using FsCheck.Fluent;
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
}
