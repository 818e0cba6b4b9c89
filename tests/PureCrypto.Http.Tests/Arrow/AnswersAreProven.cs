using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Arrow;

/// <summary>BtcMix's transactions: the sandbox signs, the client verifies by default (SIG-6, BMA-1).</summary>
public sealed class AnswersAreProven
{
    private static readonly TransactionId Complete = Id("Q96G3MSNW8MPQRTX");

    [Fact]
    public async Task A_transaction_comes_with_its_proof()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var account = sandbox.Server.Accounts.BtcMix[0];

        Verified<Transaction> transaction = (await Client(sandbox, account.Credential).Call(BtcMixEndpoints.Transaction, Complete)).OrThrow().Value;

        Assert.Equal(("btcmix", account.Secret.Fingerprint), (transaction.Proof.Recipe, transaction.Proof.Fingerprint));
        Assert.True(transaction.Value.Status.Is(TransactionStatus.Complete));
        Assert.Equal(Amount.Parse("0.0062244").OrThrow(), transaction.Value.AmountReceived);
        Assert.Equal(Amount.Parse("0.0062244").OrThrow(), transaction.Value.AmountToDeposit);
    }

    [Fact]
    public async Task What_is_to_be_deposited_is_not_what_was_received()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var pending = (await Client(sandbox, sandbox.Server.Accounts.BtcMix[0].Credential).Call(BtcMixEndpoints.Transaction, Id("Y9ANXDCJMHG2J6GD")))
            .OrThrow().Value.Value;

        Assert.True(pending.AmountReceived.IsNone);
        Assert.Equal(Amount.Parse("0.00316").OrThrow(), pending.AmountToDeposit);
    }

    [Fact]
    public async Task An_answer_signed_with_another_key_is_no_value()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var other = Secret.OfText("another");

        var result = await Client(sandbox, Credential.Bearer(sandbox.Server.Accounts.BtcMix[0].Token, other)).Call(BtcMixEndpoints.Transaction, Complete);

        Assert.False(result.TryGet(out _, out var error));
        var unverified = Assert.IsType<CallError.Unverified>(error);
        Assert.IsType<VerificationError.WrongSignature>(unverified.Error);
        Assert.Contains("Q96G3MSNW8MPQRTX", unverified.Response.Body.Text, StringComparison.Ordinal);
    }

    /// <summary>BMA-4, CAL-38: whoever controls the line plays back a genuine answer about another transaction.</summary>
    [Fact]
    public async Task A_genuine_answer_about_another_transaction_is_no_value()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var account = sandbox.Server.Accounts.BtcMix[0];
        string genuine = (await Client(sandbox, account.Credential).Call(BtcMixEndpoints.Transaction, Complete)).OrThrow().Raw.Text;
        await using var line = new RawServer(_ => RawServer.Ok(genuine));
        var client = new ProviderClient(BtcMixProvider.Value, account.Credential, HttpEffects.Of(line.Address)).Repeating(RepeatPolicy.Once);

        (await client.Call(BtcMixEndpoints.Transaction, Complete)).OrThrow();
        Assert.False((await client.Call(BtcMixEndpoints.Transaction, Id("Y9ANXDCJMHG2J6GD"))).TryGet(out _, out var error));
        Assert.Equal(new VerificationError.AnswersAnother("id"), Assert.IsType<CallError.Unverified>(error).Error);
    }

    [Fact]
    public async Task Without_the_secret_nothing_is_sent()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        var result = await Client(sandbox, Credential.Bearer(sandbox.Server.Accounts.BtcMix[0].Token)).Call(BtcMixEndpoints.Transaction, Complete);

        Assert.False(result.TryGet(out _, out var error));
        Assert.Equal("credential", Assert.Single(Assert.IsType<CallError.Refused>(error).Faults).Field);
        Assert.Empty(sandbox.Server.Arrivals);
    }

    [Fact]
    public async Task The_plain_call_gives_a_value_that_is_not_verified_by_type()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        Answer<Transaction> answer = (await Client(sandbox, sandbox.Server.Accounts.BtcMix[0].Credential).Call(BtcMixEndpoints.Transaction.Plain, Complete)).OrThrow();

        Assert.Equal(Complete, answer.Value.Id);
    }

    [Theory]
    [InlineData("wrong-token", "Q96G3MSNW8MPQRTX", 401)]
    [InlineData("sandbox-btcmix-token", "UNKNOWN", 404)]
    public async Task A_refusal_is_a_refusal_also_where_answers_are_signed(string token, string id, int status)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var shown = Secret.OfText(token);

        var result = await Client(sandbox, Credential.Bearer(shown, sandbox.Server.Accounts.BtcMix[0].Secret)).Call(BtcMixEndpoints.Transaction, Id(id));

        Assert.False(result.TryGet(out _, out var error));
        Assert.Equal(status, Assert.IsType<CallError.Rejected>(error).Error.Status);
    }

    private static ProviderClient Client(Sandboxed sandbox, Credential credential) => new(BtcMixProvider.Value, credential, sandbox.Effects);

    private static TransactionId Id(string text) => TransactionId.Parse(text).IfNone(static () => throw new InvalidOperationException("empty"));
}
