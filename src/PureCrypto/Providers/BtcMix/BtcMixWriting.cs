namespace PureCrypto.Providers.BtcMix;

/// <summary>How the writing of a signed text ended.</summary>
internal enum BtcMixWriting
{
    Written,
    Refused,
    TooLong,
    MayRepeat,
}
