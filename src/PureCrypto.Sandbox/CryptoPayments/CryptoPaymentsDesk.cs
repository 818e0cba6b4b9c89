using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>The made-up gateway: every merchant's orders and balance.</summary>
/// <remarks>Thread safe: what is checked before money moves is checked under the lock that books it.</remarks>
internal sealed class CryptoPaymentsDesk(Chain chain, TimeProvider time, Ledger ledger)
{
    private const int DefaultQuantity = 20;

    // What comes to a deposit's address if nobody says how much.
    private static readonly Amount UsualDeposit = Amount.Parse("10").OrThrow();

    private readonly Lock _lock = new();
    private readonly List<(CryptoPaymentsAccount Owner, Booking Booking)> _bookings = [];

    private DateTimeOffset Now => time.GetUtcNow();

    public Either<ProviderError, ExchangeRates> Rates(RatesQuery query) => CryptoPaymentsMarket.Quote(query, Now);

    public static Either<ProviderError, Page<Integration>> Integrations(CryptoPaymentsAccount owner, IntegrationsQuery query) =>
        Cut(new[] { owner.Integration }, query.Page, query.Quantity);

    public Either<ProviderError, IncomingOrder> Create(CryptoPaymentsAccount owner, PaymentRequest request) =>
        from integration in Owned(owner, request.IntegrationId)
        from asset in Listed(request.AssetId)
        select Awaited(owner, asset, request.Amount, request.ExternalId);

    /// <summary>A deposit; in TRX if nobody says (C3).</summary>
    public Either<ProviderError, IncomingOrder> Create(CryptoPaymentsAccount owner, DepositRequest request) =>
        from integration in Owned(owner, request.IntegrationId)
        from asset in Listed(request.AssetId.IfNone(AssetId.Trx))
        select Awaited(owner, asset, default, request.ExternalId);

    /// <summary>Bounded by what the order received, less what was refunded of it, and by the balance.</summary>
    public Either<ProviderError, OutgoingOrder> Create(CryptoPaymentsAccount owner, RefundRequest request)
    {
        lock (_lock)
        {
            return
                from refunded in Refundable(owner, request)
                from sent in Send(CryptoPaymentsEndpoints.CreateRefund, owner, request.AssetId, request.Amount, request.Receiver.Address, request.RefundOrderId, default)
                select new OutgoingOrder(sent.Id);
        }
    }

    public Either<ProviderError, OutgoingOrder> Create(CryptoPaymentsAccount owner, WithdrawalRequest request)
    {
        lock (_lock)
        {
            return
                from integration in Owned(owner, request.IntegrationId)
                from sent in Send(CryptoPaymentsEndpoints.CreateWithdrawal, owner, request.AssetId, request.Amount, request.Receiver.Address, default, default)
                select new OutgoingOrder(sent.Id);
        }
    }

    public Either<ProviderError, Transfer> Create(CryptoPaymentsAccount owner, TransferRequest request)
    {
        lock (_lock)
        {
            return
                from integration in Owned(owner, request.IntegrationId)
                from sent in Send(CryptoPaymentsEndpoints.SendCrypto, owner, request.AssetId, request.Amount, request.Receiver.Address, default, request.ExternalId)
                select new Transfer(sent.Id, sent.Transaction);
        }
    }

    /// <summary>The owner's orders, newest first.</summary>
    public Either<ProviderError, Page<Order>> List(CryptoPaymentsAccount owner, OrdersQuery query)
    {
        var now = Now;
        var all = query.IntegrationId.ForAll(id => id == owner.Integration.Id) ? Of(owner).Reverse().Select(booking => booking.At(now, chain)) : [];
        return Cut(all.ToArray(), query.Page, query.Quantity);
    }

    public Either<ProviderError, Order> Find(CryptoPaymentsAccount owner, OrderId id) =>
        Booked(owner, id).Map(booking => booking.At(Now, chain));

    public Either<ProviderError, Transaction> Find(CryptoPaymentsAccount owner, TransactionId id)
    {
        var now = Now;
        return Of(owner)
            .Select(booking => booking.At(now, chain))
            .SelectMany(static order => order.Transactions.Select(transaction => transaction with { OrderId = order.Id, ExternalId = order.ExternalId }))
            .Where(transaction => transaction.Id == id)
            .Select(static transaction => (Either<ProviderError, Transaction>)transaction)
            .DefaultIfEmpty(CryptoPaymentsRefusals.Of(404, "Transaction not found."))
            .First();
    }

    /// <summary>The owner's completed deposits, oldest first: what callbacks tell of (C6).</summary>
    public Seq<Order> CompletedDeposits(CryptoPaymentsAccount owner)
    {
        var now = Now;
        return Of(owner).Where(static booking => booking is Incoming { IsDeposit: true })
            .Select(booking => booking.At(now, chain)).Where(static order => order.Status.Is(OrderStatus.Completed)).ToArray().ToSeq();
    }

    private IncomingOrder Awaited(CryptoPaymentsAccount owner, AssetId asset, Option<Amount> asked, Option<string> externalId)
    {
        lock (_lock)
        {
            var made = new Incoming(_bookings.Count, asset, asked, externalId, Whole(Now));
            _bookings.Add((owner, made));
            chain.Await(made.Deposit, asked.IfNone(UsualDeposit), CryptoPaymentsAmounts.Decimals);
            string link = $"https://pay.cryptopayments.example/{made.Id}";
            return new IncomingOrder(
                made.Id, link, new WidgetCode($"<iframe src=\"{link}?widget=1\" width=\"100%\" height=\"800px\" allow=\"clipboard-write *\" ></iframe>"), made.Address);
        }
    }

    private Either<ProviderError, Outgoing> Send(
        IEndpoint called, CryptoPaymentsAccount owner, AssetId asset, Amount amount, string receiver, Option<OrderId> refunds, Option<string> externalId) =>
        Listed(asset).Bind<Outgoing>(listed =>
        {
            var made = new Outgoing(_bookings.Count, listed, amount, receiver, refunds, externalId, Whole(Now));
            if (Balance(owner, listed) + made.Effect(Now, chain) < 0m) return CryptoPaymentsRefusals.Of(400, "The balance does not cover the amount and its fee.");
            _bookings.Add((owner, made));
            ledger.Enter(CryptoPaymentsProvider.Value, called, made.Id.Text);
            return made;
        });

    private Either<ProviderError, Amount> Refundable(CryptoPaymentsAccount owner, RefundRequest request) =>
        from booking in Booked(owner, request.RefundOrderId)
        from original in booking is Incoming incoming && incoming.At(Now, chain).Status.Is(OrderStatus.Completed)
            ? incoming
            : (Either<ProviderError, Incoming>)CryptoPaymentsRefusals.Of(400, "Only a completed payment or deposit can be refunded.")
        from same in original.Asset == request.AssetId ? original : (Either<ProviderError, Incoming>)CryptoPaymentsRefusals.Of(400, "The asset is not the order's.")
        from left in CryptoPaymentsAmounts.Refundable(same.Received(Now, chain), Refunds(same.Id)).MapLeft(static _ => CryptoPaymentsRefusals.Of(400, "Nothing is left to refund."))
        from within in request.Amount <= left ? left : (Either<ProviderError, Amount>)CryptoPaymentsRefusals.Of(400, "More than is left of what the order received.")
        select within;

    private Seq<Amount> Refunds(OrderId id) =>
        _bookings.Select(static entry => entry.Booking).OfType<Outgoing>().Where(sent => sent.Refunds == id).Select(static sent => sent.Amount).ToArray().ToSeq();

    private decimal Balance(CryptoPaymentsAccount owner, AssetId asset) =>
        owner.OpeningBalance.Value + Of(owner).Where(booking => booking.Asset == asset).Sum(booking => booking.Effect(Now, chain));

    private Either<ProviderError, Booking> Booked(CryptoPaymentsAccount owner, OrderId id) =>
        Of(owner).ToSeq().Find(booking => booking.Id == id).ToEither(CryptoPaymentsRefusals.Of(404, "Order not found."));

    private Booking[] Of(CryptoPaymentsAccount owner)
    {
        lock (_lock) return [.. _bookings.Where(entry => ReferenceEquals(entry.Owner, owner)).Select(static entry => entry.Booking)];
    }

    private static Either<ProviderError, Integration> Owned(CryptoPaymentsAccount owner, IntegrationId id) =>
        owner.Integration.Id == id ? owner.Integration : CryptoPaymentsRefusals.Of(400, "Unknown integration.");

    private static Either<ProviderError, AssetId> Listed(AssetId asset) =>
        CryptoPaymentsMarket.Assets.Exists(known => known.Id == asset) ? asset : CryptoPaymentsRefusals.Of(400, "Unknown asset.");

    private static Page<T> Cut<T>(T[] all, Option<int> page, Option<int> quantity)
    {
        var (current, size) = (page.IfNone(1), quantity.IfNone(DefaultQuantity));
        long skipped = (current - 1L) * size;
        T[] cut = skipped >= all.Length ? [] : [.. all.Skip((int)skipped).Take(size)];
        return new Page<T>(cut.ToSeq(), new Pagination(size, all.Length, current, Math.Max(1, (all.Length + size - 1) / size)));
    }

    // The provider dates in whole seconds.
    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
