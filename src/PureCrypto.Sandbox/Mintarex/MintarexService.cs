using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Sandbox.Mintarex;

/// <summary>Mintarex as the sandbox plays it.</summary>
internal static class MintarexService
{
    public static IService Of(Seq<MintarexAccount> accounts, TimeProvider time, Ledger ledger)
    {
        var started = time.GetUtcNow();
        var desk = new MintarexDesk(time);
        var trades = new MintarexTrades(time, ledger);
        var routing = new Routing<Option<MintarexAccount>>(MintarexProvider.Value, MintarexRefusals.Malformed);
        return new Service<Option<MintarexAccount>>(
            MintarexProvider.Value,
            new[] { "/health", "/v1" }.ToSeq(),
            new MintarexGate(accounts, time).Judge,
            new[]
            {
                routing.Of(MintarexEndpoints.Health, _ => Health(started, time.GetUtcNow())),
                routing.Of(MintarexEndpoints.Balances, desk.Balances),
                routing.Of(MintarexEndpoints.RequestQuote, (_, request) => desk.Quote(request).Map(trades.Remember)),
                routing.Of(MintarexEndpoints.AcceptQuote, (_, acceptance) => trades.Accept(acceptance)),
            }.ToSeq(),
            MintarexRefusals.NotFound)
        {
            Meter = new MintarexQuotas(time).Serve,
        };
    }

    private static Health Health(DateTimeOffset started, DateTimeOffset now) =>
        new(true, "mintarex-otc-gateway", "sandbox", now, (long)(now - started).TotalSeconds);
}
