using FsCheck;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>What a server finds of a signed request (MXS-8).</summary>
[Properties(Arbitrary = [typeof(SigningArguments)])]
public sealed class MintarexRequestLaws
{
    [Property]
    public void What_was_signed_verifies_within_30_seconds_either_way(Signable it, sbyte late)
    {
        using var secret = Secret.OfText(it.Key.Text);
        var now = StampOf(it).At.AddSeconds(it.UnixSeconds > 200 ? late : Math.Abs((int)late));
        var result = MintarexRequests.Verify(Keyring.Of(secret), Sent(it, secret), now);
        var skew = now - StampOf(it).At;
        if (skew.Duration() <= TimeSpan.FromSeconds(30)) Assert.Equal(skew, result.OrThrow().Skew.OrFail());
        else Assert.Equal(new VerificationError.OutOfTime(skew), Error(result));
    }

    [Property]
    public void Another_body_another_target_and_another_key_are_wrong_signatures(Signable it)
    {
        using var secret = Secret.OfText(it.Key.Text);
        using var other = Secret.OfText(it.Key.Text + "x");
        var (sent, now) = (Sent(it, secret), StampOf(it).At);

        Assert.IsType<VerificationError.WrongSignature>(Error(MintarexRequests.Verify(Keyring.Of(other), sent, now)));
        Assert.IsType<VerificationError.WrongSignature>(Error(MintarexRequests.Verify(Keyring.Of(secret), With(sent, it.Target.Text, [.. it.Body, 0]), now)));
        Assert.IsType<VerificationError.WrongSignature>(Error(MintarexRequests.Verify(Keyring.Of(secret), With(sent, it.Target.Text + "/", it.Body), now)));
    }

    [Property]
    public void Each_missing_or_repeated_header_is_malformed(Signable it)
    {
        using var secret = Secret.OfText(it.Key.Text);
        var sent = Sent(it, secret);
        foreach (var header in sent.Headers)
        {
            var bare = sent.Headers.Filter(other => other != header).Fold(RequestOf(it.Target.Text, it), static (request, other) => request.With(other));
            Assert.IsType<VerificationError.Malformed>(Error(MintarexRequests.Verify(Keyring.Of(secret), bare, StampOf(it).At)));
            Assert.IsType<VerificationError.Malformed>(Error(MintarexRequests.Verify(Keyring.Of(secret), sent.With(header), StampOf(it).At)));
        }
    }

    [Theory]
    [InlineData("MX-SIGNATURE", "F7C161A198BCD8E78C259C8617316E844C65C74DE929B7F5D206C025286B7E02")]
    [InlineData("MX-SIGNATURE", "f7c161a198bcd8e78c259c8617316e844c65c74de929b7f5d206c025286b7e0")]
    [InlineData("MX-SIGNATURE", "f7c161a198bcd8e78c259c8617316e844c65c74de929b7f5d206c025286b7e0200")]
    [InlineData("MX-SIGNATURE", "")]
    [InlineData("MX-TIMESTAMP", "01712582345")]
    [InlineData("MX-TIMESTAMP", "1712582345.0")]
    [InlineData("MX-TIMESTAMP", "99999999999999999")]
    [InlineData("MX-NONCE", "two words")]
    [InlineData("MX-NONCE", "")]
    public void Another_form_is_malformed(string name, string value)
    {
        using var secret = Secret.OfText("deadbeef");
        var request = Request.Parse(Verb.Get, "/v1/account/balances", Body.Empty).OrThrow();
        foreach (var (header, text) in new[]
        {
            ("MX-API-KEY", "k"), ("MX-TIMESTAMP", "1712582345"), ("MX-NONCE", "n"),
            ("MX-SIGNATURE", "f7c161a198bcd8e78c259c8617316e844c65c74de929b7f5d206c025286b7e02"),
        })
        {
            request = request.With(Header.Of(header, header == name ? value : text));
        }

        Assert.IsType<VerificationError.Malformed>(Error(MintarexRequests.Verify(Keyring.Of(secret), request, DateTimeOffset.FromUnixTimeSeconds(1712582345))));
    }

    [Fact]
    public void A_body_beyond_the_limit_is_not_hashed()
    {
        using var secret = Secret.OfText("s");
        var request = Request.Parse(Verb.Post, "/v1/rfq", Body.OfBytes(new byte[Callbacks.MaxBody + 1])).OrThrow();
        Assert.IsType<VerificationError.TooLarge>(Error(MintarexRequests.Verify(Keyring.Of(secret), request, DateTimeOffset.UnixEpoch)));
    }

    private static Stamp StampOf(Signable it) => new(DateTimeOffset.FromUnixTimeSeconds(it.UnixSeconds), Nonce.Of(it.Nonce));

    private static Request RequestOf(string target, Signable it) => Request.Parse(it.Verb, target, Body.OfBytes(it.Body)).OrThrow();

    private static Request Sent(Signable it, Secret secret)
    {
        var request = RequestOf(it.Target.Text, it);
        return MintarexSigning.Scheme.Sign(request, "mx_test_0", secret, StampOf(it)).Headers.Fold(request, static (sent, header) => sent.With(header));
    }

    private static Request With(Request sent, string target, byte[] body) =>
        sent.Headers.Fold(Request.Parse(sent.Verb, target, Body.OfBytes(body)).OrThrow(), static (request, header) => request.With(header));

    private static VerificationError Error(Either<VerificationError, Proof> result) =>
        result.Match(Right: static _ => throw new InvalidOperationException("It verifies."), Left: static error => error);
}
