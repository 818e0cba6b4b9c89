using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.Mintarex;

/// <summary>How Mintarex signs its callbacks: two recipes, told apart by the prefix <c>v1=</c> (MX7).</summary>
/// <remarks>Spec: spec/providers/mintarex.md, MXC-1 to MXC-3.</remarks>
public static class MintarexCallbacks
{
    /// <summary>The recipe of the document of 2026-04-09: lower-case hex over the body alone. The timestamp's header is not signed.</summary>
    public static CallbackRecipe BodyOnly { get; } = new() { Name = "mintarex-callback", SignatureHeader = "X-Mintarex-Signature" };

    /// <summary>The recipe of the provider's SDKs: <c>v1=</c> and hex over <c>timestamp.body</c>, five headers, 300 s either way.</summary>
    public static CallbackRecipe Timestamped { get; } = new()
    {
        Name = "mintarex-callback v1",
        SignatureHeader = "X-Mintarex-Signature",
        Prefix = "v1=",
        Encoding = MacEncoding.Hex,
        TimestampHeader = "X-Mintarex-Timestamp",
        Required = Seq("X-Mintarex-Event-Type", "X-Mintarex-Event-Id", "X-Mintarex-Delivery-Id"),
    };

    /// <summary>The recipe that a callback with these headers follows.</summary>
    public static CallbackRecipe Of(Seq<Header> headers) =>
        headers.Single(Timestamped.SignatureHeader).Exists(static text => text.StartsWith(Timestamped.Prefix, StringComparison.Ordinal))
            ? Timestamped
            : BodyOnly;
}
