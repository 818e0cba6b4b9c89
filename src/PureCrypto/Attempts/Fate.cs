namespace PureCrypto.Attempts;

/// <summary>What became of one attempt that gave no value, as far as repeating it is concerned.</summary>
public enum Fate
{
    /// <summary>It never left. Nothing happened.</summary>
    NotSent,

    /// <summary>Too many calls (429). The provider did not do it.</summary>
    TooMany,

    /// <summary>The provider cannot serve now (503). It probably did not do it.</summary>
    Unavailable,

    /// <summary>Any other answer that says neither yes nor no: 500, 502, 408. It may have been done.</summary>
    Failed,

    /// <summary>It left, and no answer came back. It may have been done.</summary>
    Lost,

    /// <summary>Answered with success, and the answer cannot be read, broke off or is not proven. It has probably been done.</summary>
    Unreadable,

    /// <summary>Sent elsewhere (300 to 399), as it would be each time: somebody must look at the address. It may have been done.</summary>
    Redirected,

    /// <summary>Refused because of the clock alone. The provider did not do it.</summary>
    Skewed,

    /// <summary>Turned away before it was looked at, by the client or by the provider. That says nothing of earlier attempts.</summary>
    Refused,

    /// <summary>Looked at and denied, in the provider's own words. An earlier attempt with the same key was not done either.</summary>
    Denied,
}
