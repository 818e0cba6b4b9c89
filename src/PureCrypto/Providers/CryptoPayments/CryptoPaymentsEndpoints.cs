using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>The calls of CryptoPayments, each one value. Spec: spec/providers/cryptopayments.md, "Endpoints".</summary>
/// <remarks>The paths of <see cref="SendCrypto"/> and <see cref="Transaction"/> are in no document: they are <em>assumed</em> by analogy,
/// and <c>with { Path = … }</c> puts another in their place (C5).</remarks>
public static class CryptoPaymentsEndpoints
{
    private const int MaxQuantity = 100;
    private const string NoTrace = "No id of the caller is looked up, and no document says how the list of orders shows what is sent.";

    private static readonly Codec<int> PageNumber = Codecs.Whole(1, int.MaxValue);
    private static readonly Codec<int> PageQuantity = Codecs.Whole(1, MaxQuantity);

    /// <summary>The merchant's integrations, a page at a time.</summary>
    public static Endpoint<IntegrationsQuery, Page<Integration>> Integrations { get; } = new()
    {
        Name = "integrations",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/integrations"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(
            Slot.Query("page", PageNumber, static (IntegrationsQuery x) => x.Page),
            Slot.Query("quantity", PageQuantity, static (IntegrationsQuery x) => x.Quantity),
            static (page, quantity) => new IntegrationsQuery(page, quantity)),
        Output = Output.Json(CryptoPaymentsJson.Default.PageIntegration),
    };

    /// <summary>How the list of integrations is read to its end.</summary>
    public static Pager<IntegrationsQuery, Page<Integration>, Integration> IntegrationPages { get; } = Pages(
        Integrations, static query => query.Page, static (query, page) => query with { Page = page }, static integration => integration.Id.Text);

    /// <summary>What can be paid with.</summary>
    public static Endpoint<Unit, AssetList> Assets { get; } = new()
    {
        Name = "assets",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/assets"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Nothing,
        Output = Output.Json(CryptoPaymentsJson.Default.AssetList),
    };

    /// <summary>What an amount of money is worth in each asset.</summary>
    public static Endpoint<RatesQuery, ExchangeRates> Rates { get; } = new()
    {
        Name = "rates",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/exchange-rates"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(
            Slot.RequiredQuery("amount", Codecs.PositiveAmount, static (RatesQuery x) => x.Amount),
            Slot.RequiredQuery("currency", RequestRules.Currency, static (RatesQuery x) => x.Currency),
            static (amount, currency) => new RatesQuery(amount, currency)),
        Output = Output.Json(CryptoPaymentsJson.Default.ExchangeRates),
    };

    /// <summary>A new order for a stated amount. Every call makes another one.</summary>
    public static Endpoint<PaymentRequest, IncomingOrder> CreatePayment { get; } = new()
    {
        Name = "create-payment",
        Verb = Verb.Post,
        Path = PathTemplate.Of("/api/v1/order/payment"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Never,
        Input = Input.Json(CryptoPaymentsJson.Default.PaymentRequest).Where(static request => request.Faults()),
        Output = Output.Json(CryptoPaymentsJson.Default.IncomingOrder, status: 201),
    };

    /// <summary>A new order for any amount. Every call makes another one.</summary>
    public static Endpoint<DepositRequest, IncomingOrder> CreateDeposit { get; } = new()
    {
        Name = "create-deposit",
        Verb = Verb.Post,
        Path = PathTemplate.Of("/api/v1/order/deposit"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Never,
        Input = Input.Json(CryptoPaymentsJson.Default.DepositRequest).Where(static request => request.Faults()),
        Output = Output.Json(CryptoPaymentsJson.Default.IncomingOrder, status: 201),
    };

    /// <summary>Sends back what a completed order received. Every call sends again.</summary>
    public static Endpoint<RefundRequest, OutgoingOrder> CreateRefund { get; } = new()
    {
        Name = "create-refund",
        Verb = Verb.Post,
        Path = PathTemplate.Of("/api/v1/order/refund"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Never,
        Input = Input.Json(CryptoPaymentsJson.Default.RefundRequestWire, RefundRequestWire.Of, static wire => wire.ToRequest()).Where(static request => request.Faults()),
        Output = Output.Json(CryptoPaymentsJson.Default.OutgoingOrder),
        Settlement = Settlements.Impossible<RefundRequest, OutgoingOrder>(NoTrace),
    };

    /// <summary>Sends money from an integration's balance. Every call sends again.</summary>
    public static Endpoint<WithdrawalRequest, OutgoingOrder> CreateWithdrawal { get; } = new()
    {
        Name = "create-withdrawal",
        Verb = Verb.Post,
        Path = PathTemplate.Of("/api/v1/order/withdrawal"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Never,
        Input = Input.Json(CryptoPaymentsJson.Default.WithdrawalRequestWire, WithdrawalRequestWire.Of, static wire => wire.ToRequest()).Where(static request => request.Faults()),
        Output = Output.Json(CryptoPaymentsJson.Default.OutgoingOrder),
        Settlement = Settlements.Impossible<WithdrawalRequest, OutgoingOrder>(NoTrace),
    };

    /// <summary>Sends money from one of the merchant's own addresses. Every call sends again. The path is assumed.</summary>
    public static Endpoint<TransferRequest, Transfer> SendCrypto { get; } = new()
    {
        Name = "send-crypto",
        Verb = Verb.Post,
        Path = PathTemplate.Of("/api/v1/order/transfer"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Never,
        Input = Input.Json(CryptoPaymentsJson.Default.TransferRequestWire, TransferRequestWire.Of, static wire => wire.ToRequest()).Where(static request => request.Faults()),
        Output = Output.Json(CryptoPaymentsJson.Default.Transfer),
        Settlement = Settlements.Impossible<TransferRequest, Transfer>(NoTrace),
    };

    /// <summary>The merchant's orders of every kind, a page at a time.</summary>
    public static Endpoint<OrdersQuery, Page<Order>> Orders { get; } = new()
    {
        Name = "orders",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/orders"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(
            Slot.Query("page", PageNumber, static (OrdersQuery x) => x.Page),
            Slot.Query("quantity", PageQuantity, static (OrdersQuery x) => x.Quantity),
            Slot.Query("integrationId", IntegrationId.Codec, static (OrdersQuery x) => x.IntegrationId),
            static (page, quantity, integrationId) => new OrdersQuery(page, quantity, integrationId)),
        Output = Output.Json(CryptoPaymentsJson.Default.PageOrder),
    };

    /// <summary>How the list of orders is read to its end.</summary>
    public static Pager<OrdersQuery, Page<Order>, Order> OrderPages { get; } = Pages(
        Orders, static query => query.Page, static (query, page) => query with { Page = page }, static order => order.Id.Text);

    /// <summary>One order, of any kind.</summary>
    public static Endpoint<OrderId, Order> Order { get; } = new()
    {
        Name = "order",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/orders/{orderId}"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(Slot.Path("orderId", OrderId.Codec, static (OrderId id) => id), static id => id),
        Output = Output.Json(CryptoPaymentsJson.Default.Order),
        Mismatch = static (id, order) => id == order.Id ? None : "id",
    };

    /// <summary>One transaction of an order. The path is assumed.</summary>
    public static Endpoint<TransactionId, Transaction> Transaction { get; } = new()
    {
        Name = "transaction",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/v1/transactions/{transactionId}"),
        Access = Key,
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(Slot.Path("transactionId", TransactionId.Codec, static (TransactionId id) => id), static id => id),
        Output = Output.Json(CryptoPaymentsJson.Default.Transaction),
        Mismatch = static (id, transaction) => id == transaction.Id ? None : "id",
    };

    /// <summary>All of them, in the order of the document.</summary>
    public static Seq<IEndpoint> All { get; } = Seq<IEndpoint>(
        Integrations, Assets, Rates, CreatePayment, CreateDeposit, Order, Transaction, CreateRefund, CreateWithdrawal, SendCrypto, Orders);

    private static Pager<TIn, Page<TItem>, TItem> Pages<TIn, TItem>(
        Endpoint<TIn, Page<TItem>> endpoint, Func<TIn, Option<int>> asked, Func<TIn, int, TIn> at, Func<TItem, string> id) => new()
        {
            Endpoint = endpoint,
            Unit = PageUnit.Pages,
            Position = query => asked(query).IfNone(1),
            At = at,
            Total = static page => page.Pagination.Map(static x => x.Pages),
            Items = static page => page.Data,
            Id = id,
        };

    // A key has no documented scopes.
    private static Access Key => new Access.Bearer(Seq<string>());
}
