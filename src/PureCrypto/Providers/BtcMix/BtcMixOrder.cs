namespace PureCrypto.Providers.BtcMix;

/// <summary>In which order the fields of an answer must stand for its structure to be sound.</summary>
public enum BtcMixOrder
{
    /// <summary>As the document shows them; optional fields may be absent. The default.</summary>
    Documented,

    /// <summary>Any. Weaker: names are not signed, so <c>updated</c> and <c>created</c> could have been swapped unnoticed.</summary>
    Any,
}
