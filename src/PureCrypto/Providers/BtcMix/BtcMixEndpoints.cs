using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The calls of BtcMix, each one value. Spec: spec/providers/btcmix.md, "Endpoints".</summary>
public static class BtcMixEndpoints
{
    /// <summary>Whether the service is up.</summary>
    public static Endpoint<Unit, ServiceStatus> Status { get; } = new()
    {
        Name = "status",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/status"),
        Access = new Access.Open(),
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Nothing,
        Output = Output.Json(BtcMixWire.Json.ServiceStatus),
    };

    /// <summary>Whether the provider takes a text for a Bitcoin address. <see cref="BtcMixAddresses"/> says it without a call.</summary>
    public static Endpoint<string, ValidatedAddress> ValidateAddress { get; } = new()
    {
        Name = "validate-address",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/validateAddress/{btc_address}"),
        Access = new Access.Open(),
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(Slot.Path("btc_address", Codecs.Text, static (string address) => address), static address => address),
        Output = Output.Json(BtcMixWire.Json.ValidatedAddress),
    };

    /// <summary>One's own transactions, newest first, without signatures.</summary>
    public static Endpoint<TransactionsQuery, TransactionsPage> Transactions { get; } = new()
    {
        Name = "transactions",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/transactions"),
        Access = new Access.Bearer(Seq<string>()),
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(
            Slot.Query("limit", Codecs.Whole(1, int.MaxValue), static (TransactionsQuery x) => x.Limit),
            Slot.Query("offset", Codecs.Whole(0, int.MaxValue), static (TransactionsQuery x) => x.Offset),
            static (limit, offset) => new TransactionsQuery(limit, offset)),
        Output = Output.Json(BtcMixWire.Json.TransactionsPage),
    };

    /// <summary>How the list is read to its end.</summary>
    public static Pager<TransactionsQuery, TransactionsPage, ListedTransaction> TransactionPages { get; } = new()
    {
        Endpoint = Transactions,
        Unit = PageUnit.Rows,
        Position = static query => query.Offset.IfNone(0),
        At = static (query, offset) => query with { Offset = offset },
        Total = static page => page.TotalTransactions,
        Items = static page => page.Transactions,
        Id = static item => item.Id.Text,
    };

    /// <summary>A new transaction with an address to deposit to. Every call makes another one; the answer is verified by default.</summary>
    /// <remarks>Settled by <see cref="Transactions"/>, which is unsigned; <see cref="Transaction"/> proves what was found (BMT-1 to BMT-3).</remarks>
    public static ProvenEndpoint<TransactionRequest, CreatedTransaction> CreateTransaction { get; } = new()
    {
        Plain = new Endpoint<TransactionRequest, CreatedTransaction>
        {
            Name = "create-transaction",
            Verb = Verb.Post,
            Path = PathTemplate.Of("/api/createTransaction"),
            Access = new Access.Bearer(Seq<string>()),
            Metering = new Metering.Unmetered(),
            Repeat = Repeat.Never,
            Settlement = BtcMixSettling.ByList(Transactions),
            Input = Input.Json(BtcMixWire.Json.TransactionRequestWire, TransactionRequestWire.Of, static wire => wire.ToRequest()).Where(static request => request.Faults()),
            Output = Output.Json(BtcMixWire.Json.CreatedTransaction, also: BtcMixResponses.SignatureField),
            Mismatch = static (request, created) => created.Mismatch(request),
        },
        Verify = BtcMixResponses.Verify(BtcMixLayout.CreateTransaction),
        Sign = BtcMixResponses.Sign,
    };

    /// <summary>One transaction, with a signature that is verified by default.</summary>
    public static ProvenEndpoint<TransactionId, Transaction> Transaction { get; } = new()
    {
        Plain = new Endpoint<TransactionId, Transaction>
        {
            Name = "transaction",
            Verb = Verb.Get,
            Path = PathTemplate.Of("/api/transaction/{id}"),
            Access = new Access.Bearer(Seq<string>()),
            Metering = new Metering.Unmetered(),
            Repeat = Repeat.Safe,
            Input = Input.Of(Slot.Path("id", TransactionId.Codec, static (TransactionId id) => id), static id => id),
            Output = Output.Json(BtcMixWire.Json.Transaction, also: BtcMixResponses.SignatureField),
            Mismatch = static (id, transaction) => id == transaction.Id ? None : "id",
        },
        Verify = BtcMixResponses.Verify(BtcMixLayout.Transaction),
        Sign = BtcMixResponses.Sign,
    };

    /// <summary>All of them, in the order of the document.</summary>
    public static Seq<IEndpoint> All { get; } = Seq<IEndpoint>(Status, ValidateAddress, CreateTransaction, Transactions, Transaction);
}
