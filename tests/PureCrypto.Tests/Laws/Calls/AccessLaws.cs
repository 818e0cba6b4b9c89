using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>What requests carry for each access and each style of a key (CAL-21, MKS-2, MKS-3; M2, M3, M8).</summary>
public sealed class AccessLaws
{
    private static readonly Stamp Stamp = new(DateTimeOffset.UnixEpoch, Nonce.Of(Guid.Empty));
    private static readonly MistexKey Key = MistexKey.Parse("dk_live_xxxxxxxx.your_secret").OrThrow();

    [Fact]
    public void A_key_that_may_be_shown_is_shown_by_who_has_one()
    {
        var query = new RateQuery("BTC", "USDT");
        Assert.Equal("Bearer dk_live_xxxxxxxx.your_secret", Of(MistexProvider.Value, MistexEndpoints.Rate, query, Key.Credential).Headers.Single("Authorization"));
        Assert.True(Of(MistexProvider.Value, MistexEndpoints.Rate, query, Credential.Nobody).Headers.Single("Authorization").IsNone);
    }

    [Fact]
    public void An_open_call_carries_no_key() =>
        Assert.Equal(["Accept"], Of(MistexProvider.Value, MistexEndpoints.Currencies, default, Key.Credential).Headers.Select(static h => h.Name).ToArray());

    [Fact]
    public void The_key_travels_in_one_of_two_headers()
    {
        var request = Of(MistexProvider.WithApiKeyHeader, MistexEndpoints.CreateOrder, MistexExamples.Request, Key.Credential);
        Assert.Equal("dk_live_xxxxxxxx.your_secret", request.Headers.Single("X-API-Key"));
        Assert.True(request.Headers.Single("Authorization").IsNone);
    }

    [Fact]
    public void A_body_is_signed_where_that_is_asked_for_and_only_there()
    {
        var signed = Of(MistexProvider.Value.WithBodySignature(), MistexEndpoints.CreateOrder, MistexExamples.Request, Key.Credential);
        var canonical = Canonical.OfBytes(signed.Request.Body.Bytes.Span);

        Assert.Equal(Hmac.Sha256(canonical, Key.Secret).ToLowerHex(), signed.Headers.Single("X-Signature"));
        Assert.Equal(signed.Request.Body.Text, signed.Canonical.Match(Some: static c => c.Text, None: static () => ""));
        Assert.True(Of(MistexProvider.Value, MistexEndpoints.CreateOrder, MistexExamples.Request, Key.Credential).Headers.Single("X-Signature").IsNone);
    }

    [Fact]
    public void An_empty_body_is_signed_as_no_bytes()
    {
        var id = OrderId.Parse("DX-AD3NA4").IfNone(static () => throw new InvalidOperationException("It is one."));
        Assert.Equal(
            Hmac.Sha256(Canonical.OfBytes([]), Key.Secret).ToLowerHex(),
            Of(MistexProvider.Value.WithBodySignature(), MistexEndpoints.Order, id, Key.Credential).Headers.Single("X-Signature"));
    }

    [Fact]
    public void Without_a_key_an_order_is_refused_before_sending()
    {
        var result = Prepare.From(MistexProvider.Value, MistexEndpoints.CreateOrder, MistexExamples.Request, Credential.Nobody, Stamp);
        Assert.False(result.TryGet(out _, out var error));
        Assert.Equal("credential must hold a token", Assert.Single(Assert.IsType<CallError.Refused>(error).Faults).ToString());
    }

    [Fact]
    public void The_texts_of_a_row_are_the_specifications()
    {
        Assert.Equal("open or bearer", MistexEndpoints.Rate.Access.Describe());
        Assert.Equal("signed (a, b)", new Access.Signed(new[] { "a", "b" }.ToSeq()).Describe());
        Assert.Equal("with key", Repeat.WithKey.Describe());
    }

    private static SignedRequest Of<TIn, TOut>(Provider provider, Endpoint<TIn, TOut> endpoint, TIn input, Credential credential) =>
        Prepare.From(provider, endpoint, input, credential, Stamp).OrThrow();
}
