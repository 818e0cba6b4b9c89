namespace PureCrypto.Calls;

/// <summary>Whether the same call may be made again when nobody knows what became of the first.</summary>
public enum Repeat
{
    /// <summary>Never: a second one may do the thing twice.</summary>
    Never,

    /// <summary>Yes, with the same idempotency key.</summary>
    WithKey,

    /// <summary>Yes: it reads, or doing it twice is doing it once.</summary>
    Safe,
}
