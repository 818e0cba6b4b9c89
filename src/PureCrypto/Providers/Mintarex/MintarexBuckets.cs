namespace PureCrypto.Providers.Mintarex;

/// <summary>The buckets that Mintarex counts calls in. Source: the provider's document, "Rate Limits".</summary>
public static class MintarexBuckets
{
    /// <summary>Every GET.</summary>
    public const string Read = "read";

    /// <summary>Asking for a quote.</summary>
    public const string Quote = "quote";
}
