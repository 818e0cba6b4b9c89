using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mistex;

/// <summary>The calls of Mistex, each one value. Spec: spec/providers/mistex.md, "Endpoints".</summary>
public static class MistexEndpoints
{
    /// <summary>Every coin on every network, with its bounds.</summary>
    public static Endpoint<Unit, Seq<Currency>> Currencies { get; } = new()
    {
        Name = "currencies",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/currencies"),
        Access = new Access.Open(),
        Metering = new Metering.Spends(MistexBuckets.Requests),
        Repeat = Repeat.Safe,
        Input = Input.Nothing,
        Output = Output.Json(MistexJson.Default.SeqCurrency),
    };

    /// <summary>The rate of a pair and its bounds; with a key at the partner's own prices (M8).</summary>
    public static Endpoint<RateQuery, QuotedRate> Rate { get; } = new()
    {
        Name = "rate",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/partner/rates"),
        Access = new Access.OpenOr(new Access.Bearer(Seq<string>())),
        Metering = new Metering.Spends(MistexBuckets.Requests),
        Repeat = Repeat.Safe,
        Input = Input.Of(
            Slot.RequiredQuery("coin_from", MistexCodecs.Name, static (RateQuery x) => x.CoinFrom),
            Slot.RequiredQuery("coin_to", MistexCodecs.Name, static (RateQuery x) => x.CoinTo),
            Slot.Query("network_from", MistexCodecs.Name, static (RateQuery x) => x.NetworkFrom),
            Slot.Query("network_to", MistexCodecs.Name, static (RateQuery x) => x.NetworkTo),
            Slot.Query("amount", Codecs.PositiveAmount, static (RateQuery x) => x.Amount),
            Slot.Query("rate_type", MistexCodecs.RateType, static (RateQuery x) => x.RateType),
            static (from, to, networkFrom, networkTo, amount, type) => new RateQuery(from, to, networkFrom, networkTo, amount, type)),
        Output = Output.Json(MistexJson.Default.QuotedRate),
    };

    /// <summary>A new exchange order with an address to deposit to. Every call makes another one, and nothing settles it (MSO-8).</summary>
    public static Endpoint<OrderRequest, Order> CreateOrder { get; } = new()
    {
        Name = "create-order",
        Verb = Verb.Post,
        Path = PathTemplate.Of("/api/v1/partner/orders"),
        Access = new Access.Bearer(Seq<string>()),
        Metering = new Metering.Spends(MistexBuckets.Requests),
        Repeat = Repeat.Never,
        Settlement = Settlements.Impossible<OrderRequest, Order>(
            "Orders are not listed, and neither a key nor an id of the caller's own goes with one: only the answer names it."),
        Input = Input.Json(MistexJson.Default.OrderRequestWire, OrderRequestWire.Of, static wire => wire.ToRequest()).Where(static request => request.Faults()),
        Output = Output.Json(MistexJson.Default.OrderWire, static wire => wire.ToOrder(), OrderWire.Of, status: 201),
    };

    /// <summary>One order of one's own, by its UUID or its short id.</summary>
    public static Endpoint<OrderId, Order> Order { get; } = new()
    {
        Name = "order",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/partner/orders/{order_id}"),
        Access = new Access.Bearer(Seq<string>()),
        Metering = new Metering.Spends(MistexBuckets.Requests),
        Repeat = Repeat.Safe,
        Input = Input.Of(Slot.Path("order_id", OrderId.Codec, static (OrderId id) => id), static id => id),
        Output = Output.Json(MistexJson.Default.OrderWire, static wire => wire.ToOrder(), OrderWire.Of),
        Mismatch = static (id, order) => id == order.Id || id == order.ShortId ? None : id.IsUuid ? "id" : "short_id",
    };

    /// <summary>All of them, in the order of the document.</summary>
    public static Seq<IEndpoint> All { get; } = Seq<IEndpoint>(Currencies, Rate, CreateOrder, Order);
}
