using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mintarex;

/// <summary>The calls of Mintarex, each one value. Spec: spec/providers/mintarex.md, "Endpoints".</summary>
public static class MintarexEndpoints
{
    /// <summary>How long a key is relied on: half of the 24 hours that the document gives it.</summary>
    private static readonly TimeSpan KeyReliance = TimeSpan.FromHours(12);

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

    /// <summary>Takes a quote's price: a trade, which moves money. The same acceptance with the same key is done once.</summary>
    public static Endpoint<Acceptance, Trade> AcceptQuote { get; } = new()
    {
        Name = "accept-quote",
        Verb = Verb.Post,
        Path = PathTemplate.Of("/v1/rfq/{quote_id}/accept"),
        Access = new Access.Signed(Seq("trade:execute")),
        Metering = new Metering.Spends(MintarexBuckets.Execute),
        Repeat = Repeat.WithKey,
        Settlement = Settlements.ByRepeat<Acceptance, Trade>(KeyReliance),
        Input = Input.Of(
            Slot.Path("quote_id", Codecs.Text, static (Acceptance x) => x.QuoteId),
            Slot.Header(MintarexHeaders.IdempotencyKey, IdempotencyKey.Codec, static (Acceptance x) => x.IdempotencyKey),
            Slot.Json(MintarexJson.Default.AcceptanceBody, static (Acceptance x) => AcceptanceBody.Of(x)),
            AcceptanceBody.Join).Where(AcceptanceFaults),
        Output = Output.Json(MintarexJson.Default.Trade),
    };

    /// <summary>All of them, in the order of the document.</summary>
    public static Seq<IEndpoint> All { get; } = Seq<IEndpoint>(Health, Balances, RequestQuote, AcceptQuote);

    private static Seq<Fault> AcceptanceFaults(Acceptance acceptance) => Faults.Of(
        MintarexCodecs.CurrencyFault("base", acceptance.Base),
        MintarexCodecs.CurrencyFault("quote", acceptance.Quoted),
        Faults.OfCase("side", acceptance.Side, MintarexCodecs.Side),
        MintarexCodecs.AmountFault("quoted_price", acceptance.QuotedPrice),
        MintarexCodecs.AmountFault("quoted_base_amount", acceptance.QuotedBaseAmount),
        MintarexCodecs.AmountFault("quoted_quote_amount", acceptance.QuotedQuoteAmount),
        MintarexCodecs.MillisecondFault("quote_timestamp", acceptance.QuoteTimestamp),
        Utf16.Fault("quote_signature", acceptance.QuoteSignature));

    private static Seq<Fault> QuoteFaults(QuoteRequest request) => Faults.Of(
        MintarexCodecs.CurrencyFault("base", request.Base),
        MintarexCodecs.CurrencyFault("quote", request.Quoted),
        Faults.OfCase("side", request.Side, MintarexCodecs.Side),
        MintarexCodecs.AmountFault("amount", request.Amount),
        Faults.OfCase("amount_type", request.AmountType, MintarexCodecs.AmountType));
}
