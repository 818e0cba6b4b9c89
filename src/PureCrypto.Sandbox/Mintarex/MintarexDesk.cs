using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Sandbox.Mintarex;

/// <summary>The wallets and prices of the made-up desk. The first two wallets and the first price are the document's examples.</summary>
internal sealed class MintarexDesk(TimeProvider time)
{
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(30);

    private static readonly Seq<Balance> Wallets = new[]
    {
        new Balance("BTC", "crypto", Of("1.25000000"), Of("0.10000000"), Of("0.05000000"), Of("0.00000000"), Of("1.35000000"), Of("88290.15"), Of("65400.11")),
        new Balance("USD", "fiat", Of("50000.00"), Of("0.00"), Of("0.00"), Of("0.00"), Of("50000.00")),
        new Balance("ETH", "crypto", Of("0.00000000"), Of("0.00000000"), Of("0.00000000"), Of("0.00000000"), Of("0.00000000"), Of("0.00"), Of("3120.40")),
    }.ToSeq();

    /// <summary>The wallets that the query asks for.</summary>
    public Balances Balances(BalancesQuery query) => new(
        Wallets.Filter(wallet =>
            query.CurrencyType.ForAll(type => string.Equals(wallet.CurrencyType, Spelling(type), StringComparison.Ordinal))
            && (query.IncludeEmpty.IfNone(true) || !wallet.Total.IsZero)).ToArray().ToSeq(),
        time.GetUtcNow());

    /// <summary>A price held for 30 seconds; pairs that have none are refused.</summary>
    public Either<ProviderError, Quote> Quote(QuoteRequest request) =>
        from price in Price(request).ToEither(Refused($"There is no price for {request.Base} in {request.Quoted}"))
        from amounts in MintarexQuotes.Amounts(price, request.Amount, request.AmountType, Rounding.HalfEven)
            .MapLeft(static _ => Refused("amount does not fit the decimals of its currency"))
        select Holding(request, price, amounts);

    private Quote Holding(QuoteRequest request, Amount price, QuotedAmounts amounts) => new(
        Guid.NewGuid().ToString("D"),
        request.Base,
        request.Quoted,
        request.Side,
        price,
        amounts.Base,
        amounts.Quoted,
        DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()) + Held,
        (long)Held.TotalMilliseconds,
        Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()));

    private static Option<Amount> Price(QuoteRequest request) => (request.Base, request.Quoted) switch
    {
        ("BTC", "USD") => Of("72014.25000000"),
        ("ETH", "USD") => Of("3120.40000000"),
        ("USDT", "USD") => Of("1.00040000"),
        _ => default(Option<Amount>),
    };

    private static ProviderError Refused(string message) => MintarexRefusals.Of(400, "INVALID_PARAMETER", message);

    private static Amount Of(string text) => Amount.Parse(text).OrThrow();

    private static string Spelling(CurrencyType type) => type switch
    {
        CurrencyType.Fiat => "fiat",
        CurrencyType.Crypto => "crypto",
    };
}
