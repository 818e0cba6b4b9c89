namespace PureCrypto.Providers.CryptoFuse;

/// <summary>The bucket that CryptoFuse counts calls in. Spec: spec/limits.md, LIM-32.</summary>
public static class CryptoFuseBuckets
{
    /// <summary>Every call of a key.</summary>
    public const string Requests = "requests";
}
