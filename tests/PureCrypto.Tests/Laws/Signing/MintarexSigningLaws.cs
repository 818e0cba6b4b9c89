using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>MXS-1 to MXS-6, for every request there can be; and SIG-5, that every part of it matters.</summary>
[Properties(Arbitrary = [typeof(SigningArguments)])]
public sealed class MintarexSigningLaws
{
    [Property]
    public bool The_hot_form_agrees_with_the_plain_form(Signable x) => Hot(x) == Plain(x);

    [Property]
    public bool Signing_is_deterministic(Signable x) => Plain(x) == Plain(x);

    [Property]
    public bool The_target_matters(Signable x, Target other) =>
        other.Text == x.Target.Text || Plain(x) != Plain(x with { Target = other });

    [Property]
    public bool The_verb_matters(Signable x, Verb other) => other == x.Verb || Plain(x) != Plain(x with { Verb = other });

    [Property]
    public bool Every_byte_of_the_body_matters(Signable x, NonNegativeInt at, byte change)
    {
        if (x.Body.Length == 0 || change == 0) return true;
        byte[] changed = [.. x.Body];
        changed[at.Get % changed.Length] ^= change;
        return Plain(x) != Plain(x with { Body = changed });
    }

    [Property]
    public bool Every_second_matters(Signable x) => Plain(x) != Plain(x with { UnixSeconds = x.UnixSeconds + 1 });

    [Property]
    public bool The_nonce_matters(Signable x, Guid other) => other == x.Nonce || Plain(x) != Plain(x with { Nonce = other });

    [Property]
    public bool The_key_matters(Signable x, Key other) => other.Text == x.Key.Text || Plain(x) != Plain(x with { Key = other });

    [Property]
    public bool A_short_destination_is_refused_and_left_alone(Signable x, NonNegativeInt length)
    {
        using var secret = Secret.OfText(x.Key.Text);
        byte[] destination = new byte[length.Get % MintarexSigning.SignatureLength];
        return !MintarexSigning.TrySign(secret, x.Verb, x.TargetUtf8, x.TimestampUtf8, x.NonceUtf8, x.Body, destination, out int written)
            && written == 0
            && Array.TrueForAll(destination, static b => b == 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(102_400)]
    public void The_hot_form_allocates_nothing(int bodyLength)
    {
        using var secret = Secret.OfText("a secret of some length");
        byte[] target = Encoding.UTF8.GetBytes("/v1/account/balances?currency_type=crypto");
        byte[] timestamp = Encoding.UTF8.GetBytes("1712582345");
        byte[] nonce = Encoding.UTF8.GetBytes("550e8400-e29b-41d4-a716-446655440000");
        byte[] body = new byte[bodyLength];
        byte[] signature = new byte[MintarexSigning.SignatureLength];

        Assert.Equal(0, Allocations.Of(() => MintarexSigning.TrySign(secret, Verb.Post, target, timestamp, nonce, body, signature, out _)));
    }

    [Fact]
    public void A_long_target_does_not_allocate_either()
    {
        using var secret = Secret.OfText("a secret of some length");
        byte[] target = Encoding.UTF8.GetBytes("/v1/trades?x=" + new string('a', 4_000));
        byte[] signature = new byte[MintarexSigning.SignatureLength];

        Assert.Equal(0, Allocations.Of(() => MintarexSigning.TrySign(secret, Verb.Get, target, "1"u8, "n"u8, [], signature, out _)));
    }

    private static string Plain(Signable x)
    {
        using var secret = Secret.OfText(x.Key.Text);
        var request = Request.Parse(x.Verb, x.Target.Text, Body.OfBytes(x.Body)).OrThrow();
        var stamp = new Stamp(DateTimeOffset.FromUnixTimeSeconds(x.UnixSeconds), Nonce.Of(x.Nonce));
        return MintarexSigning.Scheme.Sign(request, "key", secret, stamp).Signature.Map(static s => s.ToLowerHex()).IfNone("none");
    }

    private static string Hot(Signable x)
    {
        using var secret = Secret.OfText(x.Key.Text);
        Span<byte> signature = stackalloc byte[MintarexSigning.SignatureLength];
        return MintarexSigning.TrySign(secret, x.Verb, x.TargetUtf8, x.TimestampUtf8, x.NonceUtf8, x.Body, signature, out int written)
            ? Encoding.UTF8.GetString(signature[..written])
            : "refused";
    }
}
