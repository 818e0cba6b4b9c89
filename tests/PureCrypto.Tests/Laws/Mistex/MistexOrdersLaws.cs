using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Mistex;

/// <summary>An order held against the provider's own lists (MSO-3 to MSO-5, MSO-9, MSC-1; M5, M11).</summary>
public sealed class MistexOrdersLaws
{
    private static readonly Currency[] List = [MistexExamples.Bitcoin, MistexExamples.TetherOnTron, MistexExamples.TetherOnEthereum, MistexExamples.Ripple, MistexExamples.Nem];

    [Fact]
    public void The_documents_order_is_sound() => Assert.Empty(Faults(MistexExamples.Request));

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var bitcoin = MistexExamples.Bitcoin with { IsActive = false, IsDepositEnabled = false };
        var nem = MistexExamples.Nem with { IsWithdrawEnabled = false };

        var faults = Faults(
            ToNem(default) with { AmountFrom = Amount.Parse("0.000000001").OrThrow() }, [bitcoin, nem]);

        Assert.Equal<OrderFault>(
            [
                new OrderFault.Inactive(bitcoin),
                new OrderFault.DepositDisabled(bitcoin),
                new OrderFault.TooPrecise(Amount.Parse("0.000000001").OrThrow(), 8),
                new OrderFault.WithdrawDisabled(nem),
                new OrderFault.TagNeeded(nem),
                new OrderFault.BelowMinimum(Amount.Parse("0.000000001").OrThrow(), bitcoin.MinAmount),
            ],
            faults);
        Assert.All(faults, static fault => Assert.NotEmpty(fault.Describe()));
    }

    [Theory]
    [InlineData("0.0013", "")]
    [InlineData("43.35", "")]
    [InlineData("0.001299", "BelowMinimum")]
    [InlineData("43.36", "AboveMaximum")]
    public void The_rates_bounds_win_over_the_currencys(string amount, string fault) => Assert.Equal(
        fault,
        string.Join(' ', Faults(MistexExamples.Request with { AmountFrom = Amount.Parse(amount).OrThrow() }, List, MistexExamples.Rate).Select(static f => f.GetType().Name)));

    [Theory]
    [InlineData("0.0005", "")]
    [InlineData("100", "")]
    [InlineData("0.0004", "BelowMinimum")]
    [InlineData("100.1", "AboveMaximum")]
    public void Without_a_rate_the_currencys_bounds_hold(string amount, string fault) => Assert.Equal(
        fault,
        string.Join(' ', Faults(MistexExamples.Request with { AmountFrom = Amount.Parse(amount).OrThrow() }).Select(static f => f.GetType().Name)));

    [Theory]
    [InlineData(true, false, "TagNeeded")]
    [InlineData(true, true, "")]
    [InlineData(false, true, "TagNotTaken")]
    [InlineData(false, false, "")]
    [InlineData(null, true, "")]
    [InlineData(null, false, "")]
    public void A_tag_is_judged_where_the_list_says_whether_there_is_one(bool? isMemo, bool hasTag, string fault)
    {
        var nem = MistexExamples.Nem with { IsMemo = isMemo is { } known ? known : Option<bool>.None };
        var request = ToNem(hasTag ? "12345" : default(Option<string>));

        Assert.Equal(fault, string.Join(' ', Faults(request, [MistexExamples.Bitcoin, nem]).Select(static f => f.GetType().Name)));
    }

    /// <summary>MSO-9: the list speaks of the network, and who waives a tag of the recipient.</summary>
    [Fact]
    public void A_tag_that_was_waived_is_not_asked_for_again() => Assert.Empty(
        Faults(MistexExamples.Request with { CoinTo = "XRP", NetworkTo = "XRP", Recipient = Destination.Parse("XRP", "r1", demand: TagDemand.Waived).OrThrow() }));

    [Fact]
    public void A_coin_that_is_not_listed_on_its_network_is_a_fault() =>
        Assert.Equal<OrderFault>([new OrderFault.NotListed("USDT", "SOL")], Faults(MistexExamples.Request with { NetworkTo = "SOL" }));

    [Fact]
    public void A_rate_of_another_pair_bounds_nothing() => Assert.Equal<OrderFault>(
        [new OrderFault.RateOfAnotherPair("BTC", "XMR")], Faults(MistexExamples.Request, List, MistexExamples.Rate with { CoinTo = "XMR" }));

    [Theory]
    [InlineData("BTC", null, "")]
    [InlineData("USDT", "TRC20", "")]
    [InlineData("USDT", null, "NetworkNeeded")]
    [InlineData("USDT", "SOL", "NotListed")]
    [InlineData("SOL", null, "NotListed")]
    public void A_rate_for_a_coin_of_several_networks_needs_the_network(string coin, string? network, string fault)
    {
        var query = new RateQuery(coin, "XRP", network is null ? Option<string>.None : network);
        string[] found = MistexOrders.Check(query, List.ToSeq()).Match(Succ: static _ => [], Fail: static faults => faults.Map(static f => f.GetType().Name).ToArray());
        Assert.Equal(fault, string.Join(' ', found));
    }

    [Fact]
    public void Every_fault_is_told_in_words() => Assert.All(
        new OrderFault[]
        {
            new OrderFault.NotListed("SOL", Option<string>.None), new OrderFault.NetworkNeeded("USDT", new[] { "TRC20" }.ToSeq()), new OrderFault.TagNotTaken(MistexExamples.Bitcoin),
            new OrderFault.AboveMaximum(Amount.Largest, Amount.Zero), new OrderFault.RateOfAnotherPair("BTC", "XMR"), new OrderFault.DepositDisabled(MistexExamples.Bitcoin),
        },
        static fault => Assert.NotEmpty(fault.Describe()));

    private static OrderRequest ToNem(Option<string> tag) =>
        MistexExamples.Request with { CoinTo = "XEM", NetworkTo = "XEM", Recipient = Destination.Parse("XEM", "NA", tag).OrThrow() };

    private static OrderFault[] Faults(OrderRequest request, Currency[]? list = null, QuotedRate? rate = null) =>
        MistexOrders.Check(request, (list ?? List).ToSeq(), rate is null ? Option<QuotedRate>.None : rate)
            .Match(Succ: static _ => [], Fail: static faults => faults.ToArray());
}
