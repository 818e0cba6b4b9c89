using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;

namespace PureCrypto.Cli;

/// <summary>A scheme whose MAC travels in a header over the raw body, as the command line knows it.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="What">What it signs, for help.</param>
/// <param name="RecipeOf">The recipe, given the headers at hand.</param>
/// <param name="SecretOf">The secret that signs, given the text of the variable.</param>
internal sealed record BodyRecipe(string Name, string What, Func<Seq<Header>, CallbackRecipe> RecipeOf, Func<string, Secret> SecretOf)
{
    public static IReadOnlyList<BodyRecipe> All { get; } =
    [
        new("mintarex-callback", "a callback of Mintarex", MintarexCallbacks.Of, Secret.OfText),
        new("mistex", "the body of a Mistex request", static _ => MistexSigning.Recipe, MistexSecret),
        new("cryptopayments", "a callback of CryptoPayments", static _ => CryptoPaymentsCallbacks.Recipe, Secret.OfText),
        new("cryptofuse", "a callback of CryptoFuse, by an assumed recipe", static _ => CryptoFuseCallbacks.Assumed, Secret.OfText),
    ];

    private static Secret MistexSecret(string text) => MistexKey.Parse(text)
        .Map(static key => key.Secret)
        .IfLeft(static error => throw new MisuseException($"--secret-env: {error.Describe()}"));
}
