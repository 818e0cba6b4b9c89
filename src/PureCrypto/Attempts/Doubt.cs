namespace PureCrypto.Attempts;

/// <summary>When a call was made of which nobody knows what became. Worth storing before the call, beside its input, so that it can be
/// settled after a crash too.</summary>
/// <param name="First">The first attempt, or an instant before it.</param>
/// <param name="Last">The last attempt, or an instant after it.</param>
public sealed record Doubt(DateTimeOffset First, DateTimeOffset Last);
