using System.Globalization;
using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>Recipes over a raw body with the face that all schemes share.</summary>
public static class CallbackSchemes
{
    /// <summary>The scheme that follows the recipe.</summary>
    public static MessageScheme AsScheme(this CallbackRecipe recipe) => new()
    {
        Name = recipe.Name,
        Signs = SignedParts.Body | (recipe.TimestampHeader.IsSome ? SignedParts.Time : SignedParts.None),
        Algorithm = recipe.Algorithm,
        Encoding = recipe.Encoding,
        Prefix = recipe.Prefix,
        Required = recipe.Required,
        IsAssumed = recipe.IsAssumed,
        Canonicalise = (message, stamp) => Callbacks.Canonicalise(recipe, TimestampOf(stamp), message.Body.Bytes.Span),
        Attach = (message, _, stamp, signature) => message.With(message.Headers + Callbacks.HeadersOf(recipe, signature, TimestampOf(stamp))),
        Verify = (keys, message, now) => Callbacks.Verify(recipe, keys, message.Headers, message.Body.Bytes.Span, now),
        TrySign = (secret, message, stamp, destination, out written) =>
            Callbacks.TrySign(recipe, secret, message.Body.Bytes.Span, stamp.At, destination, out written),
        TryVerify = (keys, message, now) => Callbacks.TryVerify(recipe, keys, message, now, out _),
    };

    private static string TimestampOf(Stamp stamp) => stamp.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
