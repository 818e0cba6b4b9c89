using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox.Striking;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>Mistex as the sandbox plays it.</summary>
internal static class MistexService
{
    public static IService Of(Seq<MistexAccount> accounts, Chain chain, TimeProvider time, Ledger ledger)
    {
        var desk = new MistexDesk(chain, time, ledger);
        var routing = new Routing<Option<MistexAccount>>(MistexProvider.Value, MistexRefusals.Malformed);
        return new Service<Option<MistexAccount>>(
            MistexProvider.Value,
            new[] { "/api/v1/currencies", "/api/v1/partner" }.ToSeq(),
            new MistexGate(accounts).Judge,
            new[]
            {
                routing.Of(MistexEndpoints.Currencies, static _ => MistexMarket.Currencies),
                routing.Of(MistexEndpoints.Rate, desk.Rate),
                routing.Of(MistexEndpoints.CreateOrder, (partner, request) => desk.Create(Known(partner), request)),
                routing.Of(MistexEndpoints.Order, (partner, id) => desk.Find(Known(partner), id)),
            }.ToSeq(),
            MistexRefusals.Of(404, "Not Found"))
        {
            Meter = new MistexQuotas(time).Serve,
            Trouble = static status => MistexRefusals.Of(status, Troubles.Phrase(status)),
        };
    }

    // The gate lets nobody without a key through to the orders.
    private static MistexAccount Known(Option<MistexAccount> partner) =>
        partner.IfNone(static () => throw new System.Diagnostics.UnreachableException("The gate knows who is calling."));
}
