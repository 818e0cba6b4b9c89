using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>What a server said about one of its limits.</summary>
/// <param name="Dialect">How it said it.</param>
/// <param name="Confidence">How sure the reading is.</param>
public sealed record Announcement(Dialect Dialect, Confidence Confidence)
{
    /// <summary>The name that the server gives to the limit; only the list form has one.</summary>
    public Option<string> Policy { get; init; }

    /// <summary>How many permits there are, from 0 on.</summary>
    public Option<long> Limit { get; init; }

    /// <summary>How many of them are left, from 0 on: a hint, not a grant.</summary>
    public Option<long> Remaining { get; init; }

    /// <summary>For how long they are.</summary>
    public Option<TimeSpan> Period { get; init; }

    /// <summary>How long until the limit is reset, or until it is worth trying again; never negative.</summary>
    public Option<TimeSpan> Wait { get; init; }
}
