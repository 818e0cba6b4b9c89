using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>Signatures made with mistakes by other programs: each is explained by the mistakes it was made with (EXP-1 to EXP-4, EXP-8).</summary>
public sealed class ExplainingVectors
{
    [Fact]
    public void Every_signature_over_a_body_is_explained() => Cultures.InEach(static () => Assert.All(Callbacks, static row =>
        Check(ExplainerOf(row.Recipe), row.Message, row.Secret, row.Signature, row.Mistakes, row.SignedBase64, row.PartsAt)));

    [Fact]
    public void Every_signature_of_a_request_is_explained() => Cultures.InEach(static () => Assert.All(Requests, static row =>
        Check(MintarexMistakes.Requests, row.Message, row.Secret, row.Signature, row.Mistakes, row.SignedBase64, row.PartsAt)));

    [Fact]
    public void Every_signature_of_an_answer_is_explained() => Cultures.InEach(static () => Assert.All(Answers, static row =>
    {
        Assert.Equal(row.Signature, BtcMixMistakes.SignatureIn(row.Message).IfNone(""));
        Check(BtcMixMistakes.Answers, row.Message, row.Secret, row.Signature, row.Mistakes, row.SignedBase64, row.PartsAt);
    }));

    [Fact]
    public void Every_mistake_has_a_vector() => Assert.Empty(
        new[] { MintarexMistakes.Requests.Mistakes, MintarexMistakes.Callbacks.Mistakes, MistexMistakes.Bodies.Mistakes, BtcMixMistakes.Answers.Mistakes }
            .SelectMany(static mistakes => mistakes.Map(static mistake => mistake.Name))
            .Except(Callbacks.SelectMany(static row => row.Mistakes).Concat(Requests.SelectMany(static row => row.Mistakes)).Concat(Answers.SelectMany(static row => row.Mistakes)), StringComparer.Ordinal));

    private static IReadOnlyList<Callback> Callbacks => VectorFiles.Rows<Callback>("explain/callbacks.json");

    private static IReadOnlyList<SentRequest> Requests => VectorFiles.Rows<SentRequest>("explain/requests.json");

    private static IReadOnlyList<SignedAnswer> Answers => VectorFiles.Rows<SignedAnswer>("explain/btcmix.json");

    private static void Check<T>(Explainer<T> explainer, T message, string key, string signature, string[] mistakes, string signedBase64, int? partsAt)
    {
        using var secret = Secret.OfText(key);
        byte[] signed = Convert.FromBase64String(signedBase64);
        var explanation = explainer.Explain(message, secret, signature);

        if (mistakes is [])
        {
            Assert.Equal(signed, Assert.IsType<Explanation.NothingWrong>(explanation).Expected.Bytes.ToArray());
            return;
        }

        var found = Assert.IsType<Explanation.Mistaken>(explanation);
        Assert.Equal(mistakes, found.Mistakes.Map(static mistake => mistake.Name).ToArray());
        Assert.Equal(signed, found.Signed.Bytes.ToArray());
        Assert.Equal(partsAt, found.Parting.ToArray() is [var parting] ? parting.Offset : null);
        Assert.Equal(signature, explainer.Make(message, secret, [.. found.Mistakes.Reverse()]).IfNone(""));
    }

    private static Explainer<CallbackMessage> ExplainerOf(string recipe) => recipe.Split(' ')[0] switch
    {
        "mintarex-callback" => MintarexMistakes.Callbacks,
        "mistex" => MistexMistakes.Bodies,
        "cryptopayments" => CryptoPaymentsMistakes.Callbacks,
        "cryptofuse" => CryptoFuseMistakes.Callbacks,
        _ => throw new InvalidDataException(recipe),
    };

    private static CallbackRecipe RecipeOf(string recipe) => recipe switch
    {
        "mintarex-callback" => MintarexCallbacks.BodyOnly,
        "mintarex-callback v1" => MintarexCallbacks.Timestamped,
        "mistex" => MistexSigning.Recipe,
        "cryptopayments" => CryptoPaymentsCallbacks.Recipe,
        "cryptofuse" => CryptoFuseCallbacks.Assumed,
        "cryptofuse sha512" => CryptoFuseCallbacks.Assumed with { Algorithm = MacAlgorithm.Sha512 },
        _ => throw new InvalidDataException(recipe),
    };

    private sealed record Callback(
        int N, string Note, string Recipe, string Secret, string KeyId, string Timestamp, string BodyBase64, string Signature, string[] Mistakes, string SignedBase64, int? PartsAt)
    {
        public CallbackMessage Message => new(RecipeOf(Recipe), Timestamp, Body.OfBytes(Convert.FromBase64String(BodyBase64))) { KeyId = KeyId };
    }

    private sealed record SentRequest(
        int N, string Note, string Secret, string KeyId, string Method, string PathWithQuery, string Timestamp, string Nonce, string BodyBase64, string Signature, string[] Mistakes, string SignedBase64, int? PartsAt)
    {
        public MintarexSentRequest Message => new(Method, PathWithQuery, Timestamp, Nonce, Body.OfBytes(Convert.FromBase64String(BodyBase64))) { KeyId = KeyId };
    }

    private sealed record SignedAnswer(
        int N, string Note, string Secret, string BodyBase64, string Signature, string[] Mistakes, string SignedBase64, int? PartsAt)
    {
        public Body Message => Body.OfBytes(Convert.FromBase64String(BodyBase64));
    }
}
