using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Sandbox.Mintarex;

/// <summary>Mintarex as the sandbox plays it.</summary>
internal static class MintarexService
{
    public static Service Of(Seq<MintarexAccount> accounts, TimeProvider time, Ledger ledger)
    {
        var started = time.GetUtcNow();
        var desk = new MintarexDesk(time);
        var trades = new MintarexTrades(time, ledger);
        return new Service(
            MintarexProvider.Value,
            new[] { "/health", "/v1" }.ToSeq(),
            new MintarexGate(accounts, time).Judge,
            new[]
            {
                Route.Of(MintarexProvider.Value, MintarexEndpoints.Health, MintarexRefusals.Malformed, _ => Health(started, time.GetUtcNow())),
                Route.Of(MintarexProvider.Value, MintarexEndpoints.Balances, MintarexRefusals.Malformed, desk.Balances),
                Route.Of(MintarexProvider.Value, MintarexEndpoints.RequestQuote, MintarexRefusals.Malformed, request => desk.Quote(request).Map(trades.Remember)),
                Route.Of(MintarexProvider.Value, MintarexEndpoints.AcceptQuote, MintarexRefusals.Malformed, trades.Accept),
            }.ToSeq(),
            MintarexRefusals.NotFound)
        {
            Meter = new MintarexQuotas(accounts, time).Serve,
        };
    }

    private static Health Health(DateTimeOffset started, DateTimeOffset now) =>
        new(true, "mintarex-otc-gateway", "sandbox", now, (long)(now - started).TotalSeconds);
}
