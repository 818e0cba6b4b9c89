using System.Collections.Concurrent;
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
        var books = new ConcurrentDictionary<string, MintarexTrades>(StringComparer.Ordinal); // nobody's quote is another's to accept
        MintarexTrades Trades(Option<MintarexAccount> caller) => books.GetOrAdd(Known(caller).KeyId, _ => new MintarexTrades(time, ledger));
        var routing = new Routing<Option<MintarexAccount>>(MintarexProvider.Value, MintarexRefusals.Malformed);
        return new Service<Option<MintarexAccount>>(
            MintarexProvider.Value,
            new[] { "/health", "/v1" }.ToSeq(),
            new MintarexGate(accounts).Judge,
            new[]
            {
                routing.Telling(MintarexEndpoints.Health, now => Health(started, now)),
                routing.Of(MintarexEndpoints.Balances, desk.Balances),
                routing.Of(MintarexEndpoints.RequestQuote, (caller, request) => desk.Quote(request).Map(Trades(caller).Remember)),
                routing.Of(MintarexEndpoints.AcceptQuote, (caller, acceptance) => Trades(caller).Accept(acceptance)),
            }.ToSeq(),
            MintarexRefusals.NotFound)
        {
            Meter = new MintarexQuotas(time).Serve,
            Trouble = MintarexRefusals.Trouble,
        };
    }

    private static Health Health(DateTimeOffset started, DateTimeOffset now) =>
        new(true, "mintarex-otc-gateway", "sandbox", now, (long)(now - started).TotalSeconds);

    // The gate lets nobody without a key through to what is private.
    private static MintarexAccount Known(Option<MintarexAccount> caller) =>
        caller.IfNone(static () => throw new System.Diagnostics.UnreachableException("The gate knows who is calling."));
}
