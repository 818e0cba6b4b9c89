using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>Each way to fail the gate gets the code that the document gives it (MXS-7).</summary>
public sealed class MintarexGateRefusals
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);
    private static readonly Request Balances = Prepare.From(MintarexEndpoints.Balances, BalancesQuery.All).OrThrow();

    [Theory]
    [InlineData(MintarexSigning.KeyHeader)]
    [InlineData(MintarexSigning.TimestampHeader)]
    [InlineData(MintarexSigning.NonceHeader)]
    [InlineData(MintarexSigning.SignatureHeader)]
    public async Task A_missing_header_is_told(string missing)
    {
        await using var sandbox = await StartAsync();
        var signed = Sign(sandbox.Trader);
        var without = SignedRequest.Unsigned(signed.Request, [.. signed.Headers.Filter(h => !h.Is(missing))]);

        await AssertRefused(sandbox, without, 401, "MISSING_AUTH_HEADERS");
    }

    [Theory]
    [InlineData("mx_live_a8f3b2c1d4e5f6a7b8c9", "INVALID_KEY_FORMAT")] // 20 digits, as the document's own table shows it
    [InlineData("mx_live_A8F3B2C1D4E5F6A7B8C9D0E1", "INVALID_KEY_FORMAT")]
    [InlineData("mx_prod_a8f3b2c1d4e5f6a7b8c9d0e1", "INVALID_KEY_FORMAT")]
    [InlineData("mx_live_a8f3b2c1d4e5f6a7b8c9d0e1", "INVALID_KEY")]
    public async Task A_key_is_judged_by_its_form_first(string key, string code)
    {
        await using var sandbox = await StartAsync();

        await AssertRefused(sandbox, Sign(sandbox.Trader, keyId: key), 401, code);
    }

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task The_timestamp_may_be_30_seconds_off_either_way(int seconds, bool passes)
    {
        await using var sandbox = await StartAsync();
        var signed = Sign(sandbox.Trader, at: Noon.AddSeconds(seconds));

        if (passes) Assert.True((await sandbox.Effects.Send(signed, default)).OrThrow().IsSuccess);
        else await AssertRefused(sandbox, signed, 401, "TIMESTAMP_SKEW");
    }

    [Theory]
    [InlineData("01775736000")]
    [InlineData("+1775736000")]
    [InlineData("1775736000.0")]
    [InlineData("now")]
    public async Task A_timestamp_in_any_other_form_is_no_timestamp(string text)
    {
        await using var sandbox = await StartAsync();
        var signed = Sign(sandbox.Trader);
        var odd = SignedRequest.Unsigned(
            signed.Request, [.. signed.Headers.Map(h => h.Is(MintarexSigning.TimestampHeader) ? Header.Of(h.Name, text) : h)]);

        await AssertRefused(sandbox, odd, 401, "TIMESTAMP_SKEW");
    }

    [Fact]
    public async Task A_nonce_passes_once()
    {
        await using var sandbox = await StartAsync();
        var signed = Sign(sandbox.Trader);

        Assert.True((await sandbox.Effects.Send(signed, default)).OrThrow().IsSuccess);
        await AssertRefused(sandbox, signed, 401, "NONCE_REPLAY");
    }

    [Fact]
    public async Task A_wrong_signature_does_not_use_up_the_nonce()
    {
        await using var sandbox = await StartAsync();
        using var wrong = Secret.OfText("wrong");
        var nonce = Nonce.Of(Guid.NewGuid());

        await AssertRefused(sandbox, Sign(sandbox.Trader, secret: wrong, nonce: nonce), 401, "INVALID_SIGNATURE");
        Assert.True((await sandbox.Effects.Send(Sign(sandbox.Trader, nonce: nonce), default)).OrThrow().IsSuccess);
    }

    [Fact]
    public async Task A_signature_for_another_target_is_wrong()
    {
        await using var sandbox = await StartAsync();
        var other = Prepare.From(MintarexEndpoints.Balances, new BalancesQuery(CurrencyType.Fiat, Option<bool>.None)).OrThrow();
        var signed = Sign(sandbox.Trader);

        await AssertRefused(sandbox, SignedRequest.Unsigned(other, [.. signed.Headers]), 401, "INVALID_SIGNATURE");
    }

    [Fact]
    public async Task A_key_without_the_scope_is_forbidden()
    {
        await using var sandbox = await StartAsync();
        var quote = Prepare.From(
            MintarexEndpoints.RequestQuote, new QuoteRequest("BTC", "USD", Side.Buy, Amount.Parse("1").OrThrow(), AmountType.Base)).OrThrow();

        await AssertRefused(sandbox, Sign(sandbox.Reader, quote), 403, "INSUFFICIENT_SCOPE");
    }

    private static Task<Sandboxed> StartAsync() => Sandboxed.StartAsync(new SandboxOptions { Time = new FixedTime(Noon) });

    private static SignedRequest Sign(
        MintarexAccount account, Request? request = null, string? keyId = null, Secret? secret = null, DateTimeOffset? at = null, Nonce? nonce = null) =>
        MintarexSigning.Scheme.Sign(
            request ?? Balances, keyId ?? account.KeyId, secret ?? account.Secret, new Stamp(at ?? Noon, nonce ?? Nonce.Of(Guid.NewGuid())));

    private static async Task AssertRefused(Sandboxed sandbox, SignedRequest request, int status, string code)
    {
        var response = (await sandbox.Effects.Send(request, default)).OrThrow();
        var error = MintarexProvider.Value.Errors.Read(response);
        Assert.Equal((status, code), (error.Status, error.Code.IfNone("none")));
    }
}
