namespace PureCrypto.Limits;

/// <summary>How sure it is that an announcement means what was read.</summary>
public enum Confidence
{
    /// <summary>Something in it is strange: unreadable, contradictory, past, or out of any reason. What could be read is kept.</summary>
    Doubtful,

    /// <summary>Its dialect leaves the unit open, and the size of the number decided.</summary>
    Likely,

    /// <summary>Its dialect leaves nothing open.</summary>
    Certain,
}
