using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>What a server's answer says about the limits.</summary>
/// <param name="Asked">The tick at which the call was admitted: the server looked at its windows no sooner.</param>
/// <param name="Status">The answer's HTTP status.</param>
/// <param name="Announcements">What <see cref="Limits.Announcements.Read"/> found in its header.</param>
public sealed record Feedback(long Asked, int Status, Seq<Announcement> Announcements)
{
    /// <summary>Whether the server refused because too much was asked: 429, or 418, which some send to those who go on.</summary>
    public bool IsRefusal => Status is 429 or 418;

    /// <summary>Whether the answer is no success: only then does it speak of waiting.</summary>
    internal bool IsError => Status >= 400;
}
