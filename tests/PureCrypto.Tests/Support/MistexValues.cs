using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Laws;

namespace PureCrypto.Tests.Support;

/// <summary>Values of Mistex that have a rule of their own, and orders whose parts agree.</summary>
public static class MistexValues
{
    private static readonly Gen<string> Chains = Gen.Elements("BTC", "TRC20", "ERC20", "XMR", "XRP", "TON", "LTC", "a-chain-of-tomorrow");

    private static readonly Gen<string> Text = Words.Texts().Generator;

    private static readonly Gen<string> Coin = Gen.Elements("BTC", "USDT", "XMR", "XRP");

    public static Arbitrary<OrderId> Ids() => Gen.OneOf(
            ArbMap.Default.GeneratorFor<Guid>().Select(static id => id.ToString("D")),
            Gen.Elements<char>("ABCXYZ019".ToCharArray()).ListOf(6).Select(static chars => "DX-" + string.Concat(chars)))
        .Select(static text => OrderId.Parse(text).IfNone(() => throw new InvalidOperationException(text)))
        .ToArbitrary();

    public static Arbitrary<RateType> RateTypes() => Gen.Elements(RateType.Float, RateType.Fixed).ToArbitrary();

    public static Arbitrary<OrderRequest> Requests() => (
        from coins in Coin.Two()
        from sold in Chains
        from bought in Chains
        from amount in All.Amounts().Generator
        from rate in RateTypes().Generator
        from recipient in On(bought, isTagged: true)
        from refund in Maybe(On(sold, isTagged: false))
        select new OrderRequest(coins.Item1, sold, coins.Item2, bought, amount, rate, recipient, refund)).ToArbitrary();

    public static Arbitrary<Order> Orders() => (
        from ids in Ids().Generator.Two()
        from status in All.Statuses<OrderStatus>().Generator
        from rate in All.Statuses<RateType>().Generator
        from created in Gen.Choose(0, int.MaxValue)
        from coins in Coin.Two()
        from sold in Gen.OneOf(Chains, Text)
        from amounts in All.Amounts().Generator.Three()
        from address in Gen.OneOf(On("BTC", isTagged: false).Select(static sound => sound.Address), Text)
        from tag in Maybe(Text)
        from deposit in Maybe(Text)
        from confirmations in Maybe(Gen.Choose(0, 9))
        from payout in Maybe(Text)
        select new Order(
            ids.Item1, ids.Item2, status, DateTimeOffset.FromUnixTimeSeconds(created), DateTimeOffset.FromUnixTimeSeconds(created + 1800L), coins.Item1, sold, coins.Item2, "XMR",
            amounts.Item1, amounts.Item2, rate, amounts.Item3, StatedDeposit.Of(sold, address, tag), "48vKMSe5p", deposit, confirmations, confirmations, payout)).ToArbitrary();

    private static Gen<Destination> On(string network, bool isTagged)
    {
        var chain = Network.Named(network).OrThrow();
        return
            from address in AddressOn(chain)
            from tag in isTagged && chain.Tags != TagUse.NotUsed ? Maybe(Gen.Choose(0, int.MaxValue)) : Gen.Constant(Option<int>.None)
            select Destination.Of(
                chain, address, tag.Map(static number => Tag.Of(number.ToString(System.Globalization.CultureInfo.InvariantCulture)).OrThrow()), TagDemand.Waived).OrThrow();
    }

    private static Gen<string> AddressOn(Network chain) =>
        chain == Networks.Ethereum ? DrawnAddresses.Hex().Generator.Select(static hex => hex.Text)
        : chain.HasRule ? DrawnAddresses.Written().Generator.Where(written => written.Network == chain).Select(static written => written.Text)
        : Gen.Elements("48vKMSe5p...", "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh", "x");

    private static Gen<Option<T>> Maybe<T>(Gen<T> some) => Gen.OneOf(Gen.Constant(Option<T>.None), some.Select(Option<T>.Some));
}
