namespace PureCrypto.Providers.Mintarex;

/// <summary>Fields that calls carry beside those of <see cref="MintarexSigning"/>.</summary>
public static class MintarexHeaders
{
    /// <summary>The header that names a call across its attempts.</summary>
    public const string IdempotencyKey = "MX-IDEMPOTENCY-KEY";
}
