namespace PureCrypto.Calls;

/// <summary>What was wrong with how a caller proved who it is.</summary>
public enum AuthenticationFault
{
    /// <summary>The provider does not say, or says that the proof is wrong: sending the same again gives the same.</summary>
    Proof,

    /// <summary>The timestamp lies too far from the server's clock: a corrected one may pass.</summary>
    Clock,

    /// <summary>The key itself is unknown, disabled or expired: no request under it passes until somebody acts.</summary>
    Key,
}
