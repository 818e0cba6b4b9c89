namespace PureCrypto.Signing;

/// <summary>The hash inside an HMAC.</summary>
public enum MacAlgorithm
{
    /// <summary>HMAC-SHA256: 32 bytes.</summary>
    Sha256,

    /// <summary>HMAC-SHA384: 48 bytes.</summary>
    Sha384,

    /// <summary>HMAC-SHA512: 64 bytes.</summary>
    Sha512,
}

/// <summary>Facts about the algorithms.</summary>
public static class MacAlgorithms
{
    /// <summary>The longest MAC, in bytes.</summary>
    public const int MaxLength = 64;

    /// <summary>Bytes in a MAC.</summary>
    public static int Length(this MacAlgorithm algorithm) => algorithm switch
    {
        MacAlgorithm.Sha256 => 32,
        MacAlgorithm.Sha384 => 48,
        MacAlgorithm.Sha512 => 64,
    };
}
