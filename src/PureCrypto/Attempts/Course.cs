namespace PureCrypto.Attempts;

/// <summary>What the table says should follow a fate.</summary>
public enum Course
{
    /// <summary>Try again, as long as the policy allows.</summary>
    Repeat,

    /// <summary>Try again with the corrected clock, but only once in a call.</summary>
    RepeatOnce,

    /// <summary>Do not repeat: find out what became of it.</summary>
    Settle,

    /// <summary>Do not repeat: there is nothing to find out.</summary>
    Stop,
}
