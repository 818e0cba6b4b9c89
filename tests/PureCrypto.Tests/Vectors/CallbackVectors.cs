using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>Signatures over raw bodies: Mintarex's callbacks in both recipes, and Mistex's <c>X-Signature</c> (MXC-1, MXC-2, MKS-1, MKS-2).</summary>
public sealed class CallbackVectors
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1767225600);

    [Fact]
    public void Every_callback_over_its_body_verifies() => Cultures.InEach(static () =>
    {
        foreach (var row in VectorFiles.Rows<Callback>("mintarex/callbacks.json"))
        {
            byte[] body = Convert.FromBase64String(row.BodyBase64);
            Assert.Equal(row.Body, Encoding.UTF8.GetString(body));
            Assert.True(Verifies(MintarexCallbacks.BodyOnly, row.Secret, row.SignatureHex, body), $"{row.N}: {row.Note}");
            using var secret = Secret.OfText(row.Secret);
            Assert.Equal(row.SignatureHex, Callbacks.Sign(MintarexCallbacks.BodyOnly, secret, body, Now)[0].Value);
        }
    });

    [Fact]
    public void A_callback_with_any_fault_does_not() => Cultures.InEach(static () =>
    {
        foreach (var row in VectorFiles.Rows<Negative>("mintarex/callbacks_negative.json"))
        {
            Assert.Equal(row.Valid, Verifies(MintarexCallbacks.BodyOnly, row.Secret, row.Signature, Convert.FromBase64String(row.BodyBase64)));
        }
    });

    [Fact]
    public void Every_body_of_mistex_has_its_signature_under_what_follows_the_first_dot() => Cultures.InEach(static () =>
    {
        foreach (var row in VectorFiles.Rows<Mistex>("mistex/requests.json"))
        {
            byte[] body = Convert.FromBase64String(row.BodyBase64);
            var key = MistexKey.Parse(row.ApiKey).OrThrow();
            Assert.Equal(row.KeyId, key.KeyId);
            Assert.Equal(row.SignatureHex, Callbacks.Sign(MistexSigning.Recipe, key.Secret, body, Now)[0].Value);
            Assert.True(Verifies(MistexSigning.Recipe, row.Secret, row.SignatureHex, body), $"{row.N}: {row.Note}");
        }
    });

    /// <summary>The inputs of the SDKs' own tests, at a fixed time.</summary>
    [Theory]
    [InlineData("v1=880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a9", 0, "mintarex-callback v1")]
    [InlineData("v1=880B2439004545E984CA4721259F59E9350BC0EDF072CB8CED23022B684232A9", 300, "mintarex-callback v1")]
    [InlineData("v1=880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a9", -300, "mintarex-callback v1")]
    [InlineData("5a20baa8f52a8bc9f26f5996377f5cce70531b4d01a163393112490b3cc2550a", 100_000, "mintarex-callback")]
    public void Both_recipes_of_mintarex_verify_the_same_body(string signature, int late, string recipe)
    {
        var headers = SdkHeaders(signature);
        using var secret = Secret.OfText("mtxhook_test_fixture_key_" + new string('a', 40));

        var proof = Callbacks.Verify(MintarexCallbacks.Of(headers), Keyring.Of(secret), headers, SdkBody, Now.AddSeconds(late)).OrThrow();
        Assert.Equal((recipe, "default"), (proof.Recipe, proof.Key));
    }

    private static byte[] SdkBody => Encoding.UTF8.GetBytes("""{"timestamp":"2026-01-01T00:00:00Z","trade_id":"t_123","base":"BTC","quote":"USD"}""");

    private static Seq<Header> SdkHeaders(string signature) => new[]
    {
        Header.Of("x-mintarex-signature", signature),
        Header.Of("X-Mintarex-Timestamp", "1767225600"),
        Header.Of("X-Mintarex-Event-Type", "trade.executed"),
        Header.Of("X-Mintarex-Event-Id", "e"),
        Header.Of("X-Mintarex-Delivery-Id", "d"),
    }.ToSeq();

    private static bool Verifies(CallbackRecipe recipe, string key, string signature, byte[] body)
    {
        using var secret = Secret.OfText(key);
        bool hot = Callbacks.TryVerify(recipe, Keyring.Of(secret), signature, "", body, Now, out var verdict);
        Assert.Equal(hot, verdict.IsVerified);
        return hot;
    }

    private sealed record Callback(int N, string Body, string BodyBase64, string Secret, string SignatureHex, string Note);

    private sealed record Negative(int N, string BodyBase64, string Secret, string Signature, bool Valid, bool StrictLowercaseHexOnly, string Note);

    private sealed record Mistex(int N, string ApiKey, string KeyId, string Secret, string Body, string BodyBase64, string SignatureHex, string Note);
}
