using PureCrypto.Calls;

namespace PureCrypto.Providers.Mintarex;

/// <summary>The buckets that Mintarex counts calls in. Source: the provider's document, "Rate Limits". Spec: spec/limits.md, LIM-30.</summary>
public static class MintarexBuckets
{
    /// <summary>Every GET. Opening a stream is one, however long it stays open.</summary>
    public const string Read = "read";

    /// <summary>POST and DELETE that are in no other bucket.</summary>
    public const string Write = "write";

    /// <summary>Asking for a quote.</summary>
    public const string Quote = "quote";

    /// <summary>Accepting a quote.</summary>
    public const string Execute = "execute";

    /// <summary>Withdrawing, crypto or fiat.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>The bucket of a call, by the document's classification.</summary>
    /// <param name="verb">The method.</param>
    /// <param name="path">The path, without a query.</param>
    public static string Of(Verb verb, string path) => verb switch
    {
        Verb.Get => Read,
        Verb.Post when path is "/v1/rfq" => Quote,
        Verb.Post when IsAccept(path) => Execute,
        Verb.Post when path is "/v1/crypto/withdraw" or "/v1/fiat/withdraw" => Withdraw,
        Verb.Post or Verb.Put or Verb.Delete => Write,
    };

    private static bool IsAccept(string path) =>
        path.Split('/') is ["", "v1", "rfq", { Length: > 0 }, "accept"];
}
