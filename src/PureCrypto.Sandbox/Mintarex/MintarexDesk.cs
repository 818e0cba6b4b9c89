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
        new Balance("BTC", "crypto", 1.25000000m, 0.10000000m, 0.05000000m, 0.00000000m, 1.35000000m, 88290.15m, 65400.11m),
        new Balance("USD", "fiat", 50000.00m, 0.00m, 0.00m, 0.00m, 50000.00m),
        new Balance("ETH", "crypto", 0.00000000m, 0.00000000m, 0.00000000m, 0.00000000m, 0.00000000m, 0.00m, 3120.40m),
    }.ToSeq();

    /// <summary>The wallets that the query asks for.</summary>
    public Balances Balances(BalancesQuery query) => new(
        Wallets.Filter(wallet =>
            query.CurrencyType.ForAll(type => string.Equals(wallet.CurrencyType, Spelling(type), StringComparison.Ordinal))
            && (query.IncludeEmpty.IfNone(true) || wallet.Total > 0m)).ToArray().ToSeq(),
        time.GetUtcNow());

    /// <summary>A price held for 30 seconds; pairs that have none are refused.</summary>
    public Either<ProviderError, Quote> Quote(QuoteRequest request) =>
        Price(request) is { } price
            ? Held30(request, price)
            : MintarexRefusals.Of(400, "INVALID_PARAMETER", $"There is no price for {request.Base} in {request.Quoted}");

    private Quote Held30(QuoteRequest request, decimal price)
    {
        var expires = time.GetUtcNow() + Held;
        (decimal baseAmount, decimal quoteAmount) = request.AmountType switch
        {
            AmountType.Base => (request.Amount, decimal.Round(request.Amount * price, 2)),
            AmountType.Quoted => (decimal.Round(request.Amount / price, 8), request.Amount),
        };
        return new Quote(
            Guid.NewGuid().ToString("D"),
            request.Base,
            request.Quoted,
            request.Side,
            price,
            baseAmount,
            quoteAmount,
            expires,
            (long)Held.TotalMilliseconds,
            Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()));
    }

    private static decimal? Price(QuoteRequest request) => (request.Base, request.Quoted) switch
    {
        ("BTC", "USD") => 72014.25000000m,
        ("ETH", "USD") => 3120.40000000m,
        ("USDT", "USD") => 1.00040000m,
        _ => null,
    };

    private static string Spelling(CurrencyType type) => type switch
    {
        CurrencyType.Fiat => "fiat",
        CurrencyType.Crypto => "crypto",
    };
}
