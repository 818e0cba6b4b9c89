using System.Globalization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>The made-up exchange: rates by who asks, and every partner's orders.</summary>
/// <remarks>Thread safe. Who has no key pays 1 %, a partner half of that; a fixed rate costs half a percent more.</remarks>
internal sealed class MistexDesk(Chain chain, TimeProvider time, Ledger ledger)
{
    /// <summary>For how many seconds a fixed rate is held.</summary>
    public const int FixedSeconds = 60;

    private readonly Lock _lock = new();
    private readonly List<(MistexAccount Owner, Swap Swap)> _swaps = [];

    /// <summary>The rate of a pair, at the caller's prices.</summary>
    public Either<ProviderError, QuotedRate> Rate(Option<MistexAccount> caller, RateQuery query) =>
        from sold in Listed(query.CoinFrom, query.NetworkFrom)
        from bought in Listed(query.CoinTo, query.NetworkTo)
        from quoted in Quoted(caller, sold, bought, query.RateType.IfNone(RateType.Float))
        from within in query.Amount.Match(Some: amount => Within(quoted, amount), None: () => quoted)
        select within;

    /// <summary>A new order, judged by the same check that a client can make.</summary>
    public Either<ProviderError, Order> Create(MistexAccount owner, OrderRequest request) =>
        from rate in Rate(owner, new RateQuery(request.CoinFrom, request.CoinTo, request.NetworkFrom, request.NetworkTo, default, request.RateType))
        from sound in MistexOrders.Check(request, MistexMarket.Currencies, rate).Match(
            Succ: static valid => (Either<ProviderError, OrderRequest>)valid,
            Fail: static faults => MistexRefusals.Of(422, string.Join("; ", faults.Map(OrderFaults.Describe))))
        from expected in Expected(sound, rate)
        select Place(owner, sound, rate, expected);

    /// <summary>One of the owner's orders, by either id.</summary>
    public Either<ProviderError, Order> Find(MistexAccount owner, OrderId id)
    {
        lock (_lock)
        {
            return _swaps
                .Where(entry => ReferenceEquals(entry.Owner, owner) && (entry.Swap.Placed.Id == id || entry.Swap.Placed.ShortId == id))
                .Select(entry => (Either<ProviderError, Order>)entry.Swap.At(time.GetUtcNow(), chain.Arrived(entry.Swap.Placed.DepositAddress.Checked.OrThrow())))
                .DefaultIfEmpty(MistexRefusals.Of(404, "Order not found"))
                .Single();
        }
    }

    private static Either<ProviderError, Currency> Listed(string coin, Option<string> network)
    {
        Currency[] found = [.. MistexMarket.Currencies.Where(c => string.Equals(c.Coin, coin, StringComparison.Ordinal) && network.ForAll(n => string.Equals(c.Network, n, StringComparison.Ordinal)))];
        return found is [{ IsActive: true } only] ? only : MistexRefusals.Of(400, "Pair is not available");
    }

    private Either<ProviderError, QuotedRate> Quoted(Option<MistexAccount> caller, Currency from, Currency to, RateType type)
    {
        if (from == to || !from.IsDepositEnabled || !to.IsWithdrawEnabled) return MistexRefusals.Of(400, "Pair is not available");
        var margin = FeeRate.OfPercent((caller.IsSome ? 0.5m : 1m) + (type == RateType.Fixed ? 0.5m : 0m)).OrThrow();
        var rate = MistexMarket.Rate(from, to, margin, time.GetUtcNow());
        return new QuotedRate(
            from.Coin,
            to.Coin,
            MistexWords.RateTypes.Write(type),
            rate,
            Larger(from.MinAmount, Into(to.MinAmount, rate, from, Rounding.Up)),
            Smaller(from.MaxAmount, Into(to.MaxAmount, rate, from, Rounding.Down)),
            type == RateType.Fixed ? FixedSeconds : default(Option<int>));
    }

    private static Either<ProviderError, QuotedRate> Within(QuotedRate rate, Amount amount) => amount >= rate.MinAmount && amount <= rate.MaxAmount
        ? rate
        : MistexRefusals.Of(422, $"amount must be from {rate.MinAmount} to {rate.MaxAmount}");

    private static Either<ProviderError, Money> Expected(OrderRequest request, QuotedRate rate) => (
        from sold in AssetOf(request.CoinFrom, request.NetworkFrom)
        from bought in AssetOf(request.CoinTo, request.NetworkTo)
        from offer in rate.Between(sold, bought)
        from sent in Money.Of(request.AmountFrom, sold)
        from received in offer.Rate.Convert(sent, Rounding.Down)
        select received).MapLeft(static _ => MistexRefusals.Of(422, "amount_from does not fit the pair"));

    private Order Place(MistexAccount owner, OrderRequest request, QuotedRate rate, Money expected)
    {
        var sold = Listed(request.CoinFrom, request.NetworkFrom).OrThrow();
        lock (_lock)
        {
            string hash = Chain.HashOf("mistex", _swaps.Count.ToString(CultureInfo.InvariantCulture));
            var now = time.GetUtcNow();
            var placed = new Order(
                IdOf(new Guid(Convert.FromHexString(hash[..32])).ToString("D")),
                IdOf("MX-" + hash[..6]),
                MistexMachines.Order.Write(OrderStatus.WaitingDeposit),
                now,
                now + Swap.Lifetime,
                request.CoinFrom,
                request.NetworkFrom,
                request.CoinTo,
                request.NetworkTo,
                request.AmountFrom,
                expected.Amount,
                rate.RateType,
                rate.Rate,
                StatedDeposit.Of(
                    sold.Network, MistexAddresses.Of(sold, hash), sold.IsMemo == true ? (_swaps.Count + 100_000).ToString(CultureInfo.InvariantCulture) : default(Option<string>)),
                request.Recipient.Address,
                DepositTxid: default,
                DepositConfirmations: default,
                DepositConfirmationsRequired: sold.MinConfirmations,
                PayoutTxid: default);
            _swaps.Add((owner, new Swap(placed, rate.MinAmount, request.Refund)));
            chain.Await(placed.DepositAddress.Checked.OrThrow(), placed.AmountFromExpected, sold.Decimals);
            ledger.Enter(MistexProvider.Value, MistexEndpoints.CreateOrder, placed.Id.Text);
            return placed;
        }
    }

    private static Either<MoneyError, Asset> AssetOf(string coin, string network) =>
        Listed(coin, network).MapLeft(static _ => (MoneyError)new MoneyError.NoAsset()).Bind(static currency => currency.Asset);

    private static Amount Into(Amount amount, Amount rate, Currency of, Rounding rounding) => amount.Divide(rate.Value, of.Decimals, rounding).OrThrow();

    private static OrderId IdOf(string text) => OrderId.Parse(text).IfNone(static () => throw new InvalidOperationException("Both ids are made by the rule."));

    private static Amount Larger(Amount a, Amount b) => a > b ? a : b;

    private static Amount Smaller(Amount a, Amount b) => a < b ? a : b;
}
