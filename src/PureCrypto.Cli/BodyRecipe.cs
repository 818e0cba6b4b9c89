using System.Globalization;
using System.Text.Json;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Cli;

/// <summary>A scheme whose MAC travels in a header over the raw body, as the command line knows it.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="What">What it signs, for help.</param>
/// <param name="RecipeOf">The recipe, given the headers at hand.</param>
/// <param name="SecretOf">The secret that signs, given the text of the variable.</param>
/// <param name="ConcernOf">What is wrong with the content of a genuine message; none if nothing is.</param>
/// <param name="Explainer">What mistakes its signers make.</param>
internal sealed record BodyRecipe(
    string Name,
    string What,
    Func<Seq<Header>, CallbackRecipe> RecipeOf,
    Func<string, Secret> SecretOf,
    Func<Keyring, Seq<Header>, Body, DateTimeOffset, Option<string>> ConcernOf,
    Explainer<CallbackMessage> Explainer)
{
    public static IReadOnlyList<BodyRecipe> All { get; } =
    [
        new("mintarex-callback", "a callback of Mintarex", MintarexCallbacks.Of, Secret.OfText, MintarexConcern, MintarexMistakes.Callbacks),
        new("mistex", "the body of a Mistex request", static _ => MistexSigning.Recipe, MistexSecret, static (_, _, _, _) => default, MistexMistakes.Bodies) { KeyIdOf = MistexKeyId },
        new("cryptopayments", "a callback of CryptoPayments", static _ => CryptoPaymentsCallbacks.Recipe, Secret.OfText, JsonConcern, CryptoPaymentsMistakes.Callbacks),
        new("cryptofuse", "a callback of CryptoFuse, by an assumed recipe", static _ => CryptoFuseCallbacks.Assumed, Secret.OfText, JsonConcern, CryptoFuseMistakes.Callbacks),
    ];

    /// <summary>The public part of what the variable holds; empty where there is none.</summary>
    public Func<string, string> KeyIdOf { get; private init; } = static _ => "";

    private static Option<string> MintarexConcern(Keyring keys, Seq<Header> headers, Body body, DateTimeOffset at) =>
        MintarexEvents.Reader.Prove(keys, headers, body, at).Match(
            Right: static _ => default,
            Left: static error => Prelude.Some(error switch
            {
                VerificationError.Undecodable x => $"the body {x.Reason}",
                VerificationError.OutOfTime x => string.Create(
                    CultureInfo.InvariantCulture,
                    $"its created_at is {Math.Abs(x.Skew.TotalSeconds)} s {(x.Skew > TimeSpan.Zero ? "in the past" : "in the future")}"),
                _ => error.Describe(),
            }));

    private static Option<string> JsonConcern(Keyring keys, Seq<Header> headers, Body body, DateTimeOffset at)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return json.RootElement.ValueKind == JsonValueKind.Object ? default(Option<string>) : "the body is no JSON object";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "the body is no JSON, or holds a name twice";
        }
    }

    private static string MistexKeyId(string text) => MistexKey.Parse(text).Map(static key => key.KeyId).IfLeft("");

    private static Secret MistexSecret(string text) => MistexKey.Parse(text)
        .Map(static key => key.Secret)
        .IfLeft(static error => throw MisuseException.Of("--secret-env", error));
}
