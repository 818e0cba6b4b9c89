namespace PureCrypto.Providers.BtcMix;

/// <summary>What in an answer lets different answers have the same signed text.</summary>
[Flags]
public enum BtcMixTraits
{
    /// <summary>Nothing of the below.</summary>
    None = 0,

    /// <summary>A key occurs twice in one object: the last value is signed, in the first one's place.</summary>
    RepeatedKeys = 1,

    /// <summary>An object or list inside an object or list: it is signed as the word <c>Array</c>.</summary>
    NestedValues = 2,

    /// <summary>A signed string, or a key inside an object, holds <c>|</c> or <c>,</c>.</summary>
    Separators = 4,
}
