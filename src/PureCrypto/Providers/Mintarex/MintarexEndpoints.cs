using System.Linq;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mintarex;

/// <summary>The calls of Mintarex, each one value. Spec: spec/providers/mintarex.md, "Endpoints".</summary>
public static class MintarexEndpoints
{
    /// <summary>Whether the service is up. Outside <c>/v1</c>, open, and in no bucket of the document.</summary>
    public static Endpoint<Unit, Health> Health { get; } = new()
    {
        Name = "health",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/health"),
        Access = new Access.Open(),
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Nothing,
        Output = Output.Json(MintarexJson.Default.Health),
    };

    /// <summary>What the account's wallets hold.</summary>
    public static Endpoint<BalancesQuery, Balances> Balances { get; } = new()
    {
        Name = "balances",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/v1/account/balances"),
        Access = new Access.Signed(Seq("read:wallet")),
        Metering = new Metering.Spends(MintarexBuckets.Read),
        Repeat = Repeat.Safe,
        Input = Input.Of(
            Slot.Query("currency_type", MintarexCodecs.CurrencyType, static (BalancesQuery x) => x.CurrencyType),
            Slot.Query("include_empty", Codecs.Flag, static (BalancesQuery x) => x.IncludeEmpty),
            static (type, empty) => new BalancesQuery(type, empty)),
        Output = Output.Json(MintarexJson.Default.Balances),
    };

    /// <summary>A locked price for a trade. Every call makes a new quote.</summary>
    public static Endpoint<QuoteRequest, Quote> RequestQuote { get; } = new()
    {
        Name = "request-quote",
        Verb = Verb.Post,
        Path = PathTemplate.Of("/v1/rfq"),
        Access = new Access.Signed(Seq("trade:quote")),
        Metering = new Metering.Spends(MintarexBuckets.Quote),
        Repeat = Repeat.Never,
        Input = Input.Json(MintarexJson.Default.QuoteRequest).Where(QuoteFaults),
        Output = Output.Json(MintarexJson.Default.Quote),
    };

    /// <summary>All of them, in the order of the document.</summary>
    public static Seq<IEndpoint> All { get; } = Seq<IEndpoint>(Health, Balances, RequestQuote);

    private static Seq<Fault> QuoteFaults(QuoteRequest request) => Seq(new[]
    {
        MintarexCodecs.CurrencyFault("base", request.Base),
        MintarexCodecs.CurrencyFault("quote", request.Quoted),
        MintarexCodecs.AmountFault("amount", request.Amount),
    }.Somes().ToArray());
}
