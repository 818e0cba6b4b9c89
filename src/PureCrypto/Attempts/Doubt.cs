using LanguageExt;

namespace PureCrypto.Attempts;

/// <summary>When a call was made of which nobody knows what became. Worth storing before the call, beside its input, so that it can be
/// settled after a crash too.</summary>
/// <param name="First">The first attempt, or an instant before it.</param>
/// <param name="Last">The last attempt, or an instant after it.</param>
public sealed record Doubt(DateTimeOffset First, DateTimeOffset Last)
{
    /// <summary>The provider's ids of what other calls made, as far as the caller knows them: none of these is taken for this call's doing.</summary>
    /// <remarks>Needed by whoever makes calls that are alike within a minute or so: a list tells them apart by their ids alone.</remarks>
    public Seq<string> Others { get; init; }
}
