namespace PureCrypto.Providers.Mistex;

/// <summary>The bucket that Mistex counts calls in. Source: the provider's document, "Rate limit". Spec: spec/limits.md, LIM-31.</summary>
public static class MistexBuckets
{
    /// <summary>Every call.</summary>
    public const string Requests = "requests";
}
