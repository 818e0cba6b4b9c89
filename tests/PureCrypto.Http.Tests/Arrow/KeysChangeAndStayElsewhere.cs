using Microsoft.Extensions.DependencyInjection;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Arrow;

/// <summary>A key is rotated while the client runs, or never comes to it at all (SIG-17, SIG-18).</summary>
public sealed class KeysChangeAndStayElsewhere
{
    [Fact]
    public async Task Each_attempt_is_signed_by_who_the_caller_is_then()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var current = Identity.Of(sandbox.Trader.Credential);
        var client = new ProviderClient(MintarexProvider.Value, () => current, sandbox.Effects);

        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();
        current = Identity.Of(sandbox.Reader.Credential);
        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        Assert.Equal(
            [sandbox.Trader.KeyId, sandbox.Reader.KeyId],
            sandbox.Server.Arrivals.Select(static a => a.Request.Headers.Single(MintarexSigning.KeyHeader).IfNone("")));
    }

    [Fact]
    public async Task The_old_key_may_be_disposed_of_once_its_attempts_have_ended()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var old = Secret.OfText("a key that is about to go");
        var current = Identity.Of(Credential.Signing(sandbox.Trader.KeyId, old));
        var client = new ProviderClient(MintarexProvider.Value, () => current, sandbox.Effects);

        Assert.True((await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).IsLeft);
        current = Identity.Of(sandbox.Trader.Credential);
        old.Dispose();

        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();
    }

    [Fact]
    public async Task An_answer_is_judged_by_the_key_of_who_asked()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var other = Secret.OfText("not the key of answers");
        var right = sandbox.Server.Accounts.BtcMix[0].Credential;
        int asked = 0;

        // Once before sending, to see that there is a key at all, and once for the attempt: that one counts.
        var client = new ProviderClient(
            BtcMixProvider.Value,
            () => Identity.Of(asked++ == 0 ? Credential.Bearer(sandbox.Server.Accounts.BtcMix[0].Token, other) : right),
            sandbox.Effects);

        var answer = (await client.Call(BtcMixEndpoints.Transaction, Id("Q96G3MSNW8MPQRTX"))).OrThrow();
        Assert.Equal(sandbox.Server.Accounts.BtcMix[0].Secret.Fingerprint, answer.Value.Proof.Fingerprint);
    }

    [Fact]
    public async Task A_signer_that_keeps_the_key_signs_as_the_key_would()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var asked = new List<string>();
        var client = new ProviderClient(MintarexProvider.Value, () => Identity.Of(sandbox.Trader.KeyId, Sign), sandbox.Effects);

        (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        Assert.StartsWith("GET\n/v1/account/balances\n", Assert.Single(asked), StringComparison.Ordinal);

        async ValueTask<Signature> Sign(ReadOnlyMemory<byte> canonical, CancellationToken cancellation)
        {
            await Task.Yield();
            asked.Add(System.Text.Encoding.UTF8.GetString(canonical.Span));
            return Hmac.Sha256(Canonical.OfBytes(canonical.Span), sandbox.Trader.Secret);
        }
    }

    [Fact]
    public async Task A_signer_that_fails_means_that_nothing_was_sent_and_its_words_stay_out()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        var client = new ProviderClient(
            MintarexProvider.Value, () => Identity.Of("mx_test_0", static (_, _) => throw new InvalidOperationException("hunter2")), sandbox.Effects);

        Assert.False((await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).TryGet(out _, out var error));

        Assert.Equal(new CallError.NotSent("The signer gave no signature: InvalidOperationException."), error);
        Assert.Empty(sandbox.Server.Arrivals);
    }

    [Fact]
    public async Task The_callers_cancellation_reaches_the_signer_and_throws()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var cancelled = new CancellationTokenSource();
        var client = new ProviderClient(
            MintarexProvider.Value,
            () => Identity.Of("mx_test_0", async (_, cancellation) =>
            {
                await cancelled.CancelAsync();
                cancellation.ThrowIfCancellationRequested();
                throw new InvalidOperationException("Not reached.");
            }),
            sandbox.Effects);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Call(MintarexEndpoints.Balances, BalancesQuery.All, cancelled.Token));
        Assert.Empty(sandbox.Server.Arrivals);
    }

    [Fact]
    public async Task An_identity_from_the_container_is_asked_for_each_attempt()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        int asked = 0;
        var services = new ServiceCollection();
        services.AddPureCrypto(MintarexProvider.Value, _ => { asked++; return Identity.Of(sandbox.Trader.Credential); }, sandbox.Server.BaseAddress);
        await using var container = services.BuildServiceProvider();
        var client = container.GetRequiredKeyedService<ProviderClient>("mintarex");

        for (int i = 0; i < 3; i++) (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All)).OrThrow();

        Assert.Equal(3, asked);
    }

    [Fact]
    public void An_identity_prints_a_key_id_at_most()
    {
        using var secret = Secret.OfText("hunter2");
        Assert.Equal("Identity(Credential(mx_test_0))", Identity.Of(Credential.Signing("mx_test_0", secret)).ToString());
        Assert.Equal("Identity(mx_test_0, signed elsewhere)", Identity.Of("mx_test_0", static (_, _) => throw new InvalidOperationException()).ToString());
    }

    private static TransactionId Id(string text) => TransactionId.Parse(text).IfNone(static () => throw new InvalidOperationException("empty"));
}
