using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>When a provider stops waiting (ORD-29 to ORD-31).</summary>
[Properties(Arbitrary = [typeof(DeadlineLaws)])]
public sealed class DeadlineLaws
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    public static Arbitrary<DateTimeOffset> Instants() =>
        (from seconds in Gen.Choose(0, 400_000) select Noon.AddSeconds(seconds - 100_000)).ToArbitrary();

    public static Arbitrary<TimeSpan> Lengths() => Gen.Choose(-10, 400_000).Select(static s => TimeSpan.FromSeconds(s)).ToArbitrary();

    [Fact]
    public void The_documented_lifetimes_are_these()
    {
        Assert.Equal(Noon.AddMinutes(30), At(MistexMachines.Order, new(Noon)));
        Assert.Equal(Noon.AddMinutes(20), At(CryptoPaymentsMachines.Order, new(Noon)));
        Assert.Equal(Noon.AddHours(72), At(BtcMixMachines.Transaction, new(Noon)));
        Assert.Equal(Noon.AddHours(72 + 5), At(BtcMixMachines.Transaction, new(Noon) { Delay = TimeSpan.FromHours(5) }));
        Assert.Equal(Noon.AddSeconds(30), At(MintarexMachines.Quote, new(Noon) { ExpiresAt = Noon.AddSeconds(30) }));
        Assert.Equal(Noon.AddDays(3), At(MintarexMachines.FiatDeposit, new(Noon) { ExpiresAt = Noon.AddDays(3) }));
        Assert.Equal(Noon.AddMinutes(45), At(CryptoFuseMachines.Payment, new(Noon) { Chosen = TimeSpan.FromMinutes(45) }));
    }

    [Fact]
    public void What_nobody_says_has_no_deadline()
    {
        Assert.True(Deadline.Of(MintarexMachines.Quote.Table.Lifetime, new(Noon)).IsNone);
        Assert.True(Deadline.Of(CryptoFuseMachines.Payment.Table.Lifetime, new(Noon)).IsNone);
        Assert.True(Deadline.Of(MintarexMachines.Trade.Table.Lifetime, new(Noon) { Chosen = TimeSpan.FromMinutes(1), Delay = TimeSpan.FromHours(1) }).IsNone);
    }

    [Fact]
    public void A_delay_counts_only_where_the_lifetime_begins_after_it() =>
        Assert.Equal(Noon.AddMinutes(30), At(MistexMachines.Order, new(Noon) { Delay = TimeSpan.FromHours(5) }));

    [Property]
    public bool What_the_provider_says_of_one_thing_wins(DateTimeOffset created, DateTimeOffset expires, TimeSpan chosen) =>
        new[] { MistexMachines.Order.Table.Lifetime, CryptoFuseMachines.Payment.Table.Lifetime, new Lifetime.Unlimited() }
            .All(lifetime => Deadline.Of(lifetime, new(created) { ExpiresAt = expires, Chosen = chosen }) == new Deadline(expires));

    [Property]
    public bool What_is_left_and_the_end_agree(DateTimeOffset at, DateTimeOffset now)
    {
        var deadline = new Deadline(at);
        return deadline.Left(now) >= TimeSpan.Zero
            && deadline.IsOver(now) == (deadline.Left(now) == TimeSpan.Zero)
            && (deadline.IsOver(now) || now + deadline.Left(now) == at);
    }

    [Property]
    public bool Nothing_is_late_during_its_delay(DateTimeOffset created, TimeSpan delay, TimeSpan passed)
    {
        if (passed > delay || delay < TimeSpan.Zero) return true;
        var deadline = Deadline.Of(BtcMixMachines.Transaction.Table.Lifetime, new(created) { Delay = delay });
        return Enum.GetValues<Providers.BtcMix.TransactionStatus>().All(status => deadline.ForAll(d => !BtcMixMachines.Transaction.ShouldHaveMoved(status, d, created + passed)));
    }

    [Fact]
    public void Only_what_waits_for_the_customer_should_have_moved()
    {
        var deadline = new Deadline(Noon);
        Assert.Equal(["waiting_deposit"], Late(MistexMachines.Order, deadline, Noon));
        Assert.Equal([], Late(MistexMachines.Order, deadline, Noon.AddTicks(-1)));
        Assert.Equal(["waiting", "partially_paid"], Late(CryptoFuseMachines.Payment, deadline, Noon));
        Assert.Equal(["inProgress"], Late(CryptoPaymentsMachines.Order, deadline, Noon));
        Assert.Equal(["open"], Late(MintarexMachines.Quote, deadline, Noon));
        Assert.Equal([], Late(MintarexMachines.Trade, deadline, Noon));
    }

    [Fact]
    public void A_deadline_beyond_all_time_is_the_end_of_time()
    {
        var late = new Terms(DateTimeOffset.MaxValue.AddHours(-1)) { Delay = TimeSpan.MaxValue, Chosen = TimeSpan.MaxValue };
        Assert.Equal(DateTimeOffset.MaxValue, At(BtcMixMachines.Transaction, late));
        Assert.Equal(DateTimeOffset.MaxValue, At(CryptoFuseMachines.Payment, late));
        Assert.Equal(Noon, At(CryptoFuseMachines.Payment, new(Noon) { Chosen = TimeSpan.MinValue }));
    }

    private static DateTimeOffset At<TStatus>(Machine<TStatus> machine, Terms terms) where TStatus : struct, Enum =>
        Deadline.Of(machine.Table.Lifetime, terms).Map(static d => d.At).IfNone(static () => throw new InvalidOperationException("There is no deadline."));

    private static string[] Late<TStatus>(Machine<TStatus> machine, Deadline deadline, DateTimeOffset now) where TStatus : struct, Enum =>
        [.. Enum.GetValues<TStatus>().Where(status => machine.ShouldHaveMoved(status, deadline, now)).Select(machine.Text)];
}
