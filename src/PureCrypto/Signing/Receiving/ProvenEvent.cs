using LanguageExt;

namespace PureCrypto.Signing.Receiving;

/// <summary>An event that is proven genuine and in time, and that may have been handled before.</summary>
/// <typeparam name="T">The type of the event.</typeparam>
/// <param name="Id">Which event it is.</param>
/// <param name="Age">How old it was when it arrived, by its own time; none where that was not judged.</param>
/// <param name="Event">The event, and the proof.</param>
public sealed record ProvenEvent<T>(EventId Id, Option<TimeSpan> Age, Verified<T> Event) where T : notnull;
