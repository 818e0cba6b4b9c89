using System.Text;
using LanguageExt;
using PureCrypto;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Following;
using PureCrypto.Http;
using PureCrypto.Limits;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;
using PureCrypto.Signing.Receiving;

namespace Newcomer;

/// <summary>The code of README.md, as somebody outside of the project writes it. <c>ReadmeIsTrue</c> holds the two together.</summary>
public sealed class ReadmeExamples
{
    [Fact]
    public void Sign()
    {
        using var secret = Secret.OfText("deadbeef");
        Request request = Request.Parse(Verb.Get, "/v1/account/balances", Body.Empty).OrThrow();
        var stamp = new Stamp(DateTimeOffset.FromUnixTimeSeconds(1712582345), Nonce.Of(Guid.Parse("550e8400-e29b-41d4-a716-446655440000")));

        SignedRequest signed = MintarexSigning.Scheme.Sign(request, "mx_test_000000000000000000000001", secret, stamp);

        Assert.Equal(
            ["Canonical: GET, /v1/account/balances, 1712582345, 550e8400-e29b-41d4-a716-446655440000, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
             "Signature: f7c161a198bcd8e78c259c8617316e844c65c74de929b7f5d206c025286b7e02"],
            [$"Canonical: {signed.Canonical.IfNone(Canonical.OfBytes([])).Text.Replace("\n", ", ")}",
             $"Signature: {signed.Signature.IfNone(Signature.OfBytes([])).ToLowerHex()}"]);
    }

    [Fact]
    public async Task CallAndVerify()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var http = new HttpClient(Transport.Handler());
        var client = new ProviderClient(
            MintarexProvider.Value, sandbox.Accounts.Mintarex[0].Credential, HttpEffects.Of(sandbox.BaseAddress, () => http));

        var quote = (await client.Call(
            MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted))).OrThrow().Value;
        Assert.Equal("0.01388614", quote.BaseAmount.ToString());

        var refused = await client.Call(MintarexEndpoints.RequestQuote, new QuoteRequest("btc", "USD", Side.Buy, Amount.Zero, AmountType.Quoted));
        Assert.False(refused.TryGet(out _, out CallError? error));
        Assert.Equal("Not sent: base must be 2 to 10 capital letters and digits; amount must be more than 0 with at most 18 decimals.", error.Describe());

        static string Settle(Verified<Transaction> proven) => $"{proven.Value.Status}, {proven.Proof.Recipe}";

        var mixer = new ProviderClient(
            BtcMixProvider.Value, sandbox.Accounts.BtcMix[0].Credential, HttpEffects.Of(sandbox.BaseAddress, () => http));
        TransactionId id = TransactionId.Parse("Q96G3MSNW8MPQRTX").IfNone(() => throw new InvalidOperationException());

        var answer = (await mixer.Call(BtcMixEndpoints.Transaction, id)).OrThrow();
        Assert.Equal("complete, btcmix", Settle(answer.Value));

        byte[] tampered = Encoding.UTF8.GetBytes(answer.Raw.Text.Replace("\"0.006\"", "\"0.007\""));
        var verdict = BtcMixVerification.Verify(sandbox.Accounts.BtcMix[0].Secret, tampered, BtcMixLayout.Transaction, BtcMixPolicy.Documented);
        Assert.False(verdict.TryGet(out _, out VerificationError? why));
        Assert.Equal("Not verified: the signature does not match.", why.Describe());
    }

    [Fact]
    public async Task MoveMoney()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var http = new HttpClient(Transport.Handler());
        var mixer = new ProviderClient(
            BtcMixProvider.Value, sandbox.Accounts.BtcMix[0].Credential, HttpEffects.Of(sandbox.BaseAddress, () => http));

        sandbox.Faults.Next(SandboxFault.Lose); // carried out, and the line is cut before the answer
        var payout = new Payout(BtcMixAddresses.Parse("mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc").OrThrow(), Amount.Parse("0.006").OrThrow());
        var order = new TransactionRequest(0, new[] { payout }.ToSeq());

        var result = await mixer.Call(BtcMixEndpoints.CreateTransaction, order);
        Assert.False(result.TryGet(out _, out CallError? error));
        var unsettled = Assert.IsType<CallError.Unsettled>(error); // not sent a second time: nothing here makes that safe

        var settled = (await mixer.Settle(BtcMixEndpoints.CreateTransaction, order, unsettled.Doubt)).OrThrow();
        string id = Assert.IsType<Settled<CreatedTransaction>.Found>(settled).Id;
        Assert.Equal(id, Assert.Single(sandbox.Movements).Id);
    }

    [Fact]
    public async Task Test()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var http = new HttpClient(Transport.Handler());
        var client = new ProviderClient(
            MistexProvider.Value, sandbox.Accounts.Mistex[0].Credential, HttpEffects.Of(sandbox.BaseAddress, () => http, sandbox.Clock));
        sandbox.Faults.Next(SandboxFault.TooMany(), on: MistexEndpoints.CreateOrder); // what the service under test should survive

        var swap = new OrderRequest(
            "BTC", "BTC", "USDT", "TRC20", Amount.Parse("0.05").OrThrow(), RateType.Float, Destination.Parse("TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE").OrThrow());
        Order order = (await client.Call(MistexEndpoints.CreateOrder, swap)).OrThrow().Value;
        sandbox.Deposit(order.DepositAddress.Checked.OrThrow());
        sandbox.Clock.Advance(TimeSpan.FromHours(1));

        Order paid = (await client.Call(MistexEndpoints.Order, order.Id)).OrThrow().Value;
        Assert.True(paid.Status.Is(OrderStatus.Completed));
        Assert.Single(sandbox.Movements); // made once, although it was asked for twice
    }

    [Fact]
    public void Receive()
    {
        using var hook = Secret.OfText("whsec_test");
        var keys = Keyring.Of(new NamedKey("spring", hook));
        var window = ReplayWindow.Open(ReplayTerms.Default);

        Body body = Body.OfText("""{"id":"evt_1","type":"trade.executed","created_at":"2026-04-09T14:32:01Z","data":{"trade_id":"tr_1"}}""");
        Seq<Header> headers = Callbacks.Sign(MintarexCallbacks.BodyOnly, hook, body.Bytes.Span, DateTimeOffset.UnixEpoch);
        var now = new DateTimeOffset(2026, 4, 9, 14, 32, 3, TimeSpan.Zero);

        var received = MintarexEvents.Reader.Receive(keys, window, headers, body, now).OrThrow();
        Assert.Equal("spring", received.Proven.Event.Proof.Key);
        window = received.Next.Complete(received.Claim); // or Release, if handling it failed

        var again = MintarexEvents.Reader.Receive(keys, window, headers, body, now.AddMinutes(2));
        Assert.False(again.TryGet(out _, out VerificationError? repeated));
        Assert.Equal("Not accepted: the signature is genuine, and the event id:evt_1 was handled before.", repeated.Describe());
    }

    [Fact]
    public void Explain()
    {
        using var hook = Secret.OfText("whk_example");
        var callback = new CallbackMessage(MintarexCallbacks.BodyOnly, Timestamp: "", Body.OfText("""{"id":7}"""));

        Explanation why = MintarexMistakes.Callbacks.Explain(
            callback, hook, "09357ea664f73a70c0dc023212a001be80e488d96e31c03ca4e1c07e7f03b883");

        var mistaken = Assert.IsType<Explanation.Mistaken>(why);
        Assert.Equal("The body was written with a blank after each comma and colon, as Python does it.", why.Describe());
        Assert.Equal(["""{"id": 7}"""], VisibleText.Lines(mistaken.Signed.Bytes.Span).ToArray());
        Assert.Equal(6, mistaken.Parting.Map(parting => parting.Offset).IfNone(-1));
    }

    [Fact]
    public void Follow()
    {
        var machine = MistexMachines.Order;
        var known = default(Standing<OrderStatus>);
        foreach (string seen in new[] { "waiting_deposit", "exchanging", "confirming", "completed", "exchanging" })
        {
            known = machine.Observe(known, machine.Parse(seen).OrThrow()).Standing;
        }

        Outlook<OrderStatus> outlook = machine.Outlook(known);
        Assert.True(outlook is { Phase: Phase.Completed, IsOver: true, MoneyArrived: true, NeedsPerson: false });

        var impossible = machine.Observe(known, machine.Write(OrderStatus.Failed));
        Assert.Equal(VerdictKind.Impossible, impossible.Kind);
        Assert.False(impossible.Outlook.MoneyArrived);
    }

    [Fact]
    public async Task FollowToTheEnd()
    {
        var clock = new SandboxClock();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = clock });
        using var http = new HttpClient(Transport.Handler());
        var hurried = HttpEffects.Of(sandbox.BaseAddress, () => http, clock) with
        {
            Sleep = (span, _) => Task.Run(() => clock.Advance(span)), // minutes take no time here
        };
        var client = new ProviderClient(MistexProvider.Value, sandbox.Accounts.Mistex[0].Credential, hurried);
        var swap = new OrderRequest("BTC", "BTC", "XMR", "XMR", Amount.Parse("0.05").OrThrow(), RateType.Float, Destination.Parse("XMR", "48vKMSe5p").OrThrow());
        Order order = (await client.Call(MistexEndpoints.CreateOrder, swap)).OrThrow().Value;
        sandbox.Deposit(order.DepositAddress.Checked.OrThrow());

        var told = new List<string>();
        await foreach (var sighting in client.Follow(MistexFollowing.Order, order.Id, until: order.CreatedAt.AddHours(1)))
        {
            told.Add(sighting.Match(
                seen: seen => $"{seen.Observation.Status}", // store seen.Known, and hand it in as known: after a crash
                failed: failed => failed.Error.Describe(),
                ended: ended => $"{ended.Why.Describe()} The money arrived: {ended.Outlook.MoneyArrived}."));
        }

        Assert.Equal(["confirming", "confirming", "exchanging", "sending", "completed", "It is over. The money arrived: True."], told);
    }

    [Fact]
    public void Count()
    {
        Money dollars = Money.Parse("1000.00", Assets.Dollar).OrThrow();
        Rate rate = Rate.Of(Assets.Bitcoin, Assets.Dollar, Amount.Parse("72014.25000000").OrThrow()).OrThrow();
        Assert.Equal("0.01388614 BTC/bitcoin", rate.Convert(dollars, Rounding.Down).OrThrow().ToString());

        var fee = new Fee("service", new FeeRule.Proportional(FeeRate.OfPercent(0.5m).OrThrow()), Rounding.Up);
        FeeSchedule schedule = FeeSchedule.Of(Assets.TetherOnTron, new[] { fee }.ToSeq()).OrThrow();
        FeeBreakdown breakdown = schedule.GrossUp(Money.Parse("100", Assets.TetherOnTron).OrThrow()).OrThrow();
        Assert.Equal("100.502513 = 100.000000 + 0.502513", $"{breakdown.Gross.Amount} = {breakdown.Net.Amount} + {breakdown.Fees[0].Charged}");
    }

    [Fact]
    public async Task KeepWithinTheLimits()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var http = new HttpClient(Transport.Handler());

        var budget = Budget.Open(MintarexTiers.Starter.Allowances, new Moment(0, DateTimeOffset.UnixEpoch));
        var quotes = Enumerable.Repeat(Cost.Of(MintarexBuckets.Quote), 25).ToArray().ToSeq();
        Plan plan = Planning.Of(budget, now: 0, quotes, answered: TimeSpan.FromSeconds(1)).OrThrow();
        Assert.Equal(TimeSpan.FromSeconds(123), TimeSpan.FromTicks(plan.Done)); // ten a minute, each dated by its answer

        var limiter = Limiter.Open(MintarexTiers.Starter);
        var polite = new ProviderClient(
            MintarexProvider.Value, sandbox.Accounts.Mintarex[0].Credential, HttpEffects.Of(sandbox.BaseAddress, () => http), limiter);
        var thousand = new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted);
        for (int i = 0; i < 10; i++) (await polite.Call(MintarexEndpoints.RequestQuote, thousand)).OrThrow();

        var late = await polite.Within(TimeSpan.FromSeconds(1)).Call(MintarexEndpoints.RequestQuote, thousand);
        Assert.False(late.TryGet(out _, out CallError? tooLate));
        Assert.IsType<CallError.Limited>(tooLate); // at once, and nothing was sent
    }
}
