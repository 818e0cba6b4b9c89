namespace PureCrypto.Signing.Receiving;

/// <summary>A handler's claim to an event: what it hands back when it is done, or has failed.</summary>
/// <param name="Id">The event.</param>
/// <param name="Number">Tells this claim from an earlier one to the same event; a window gives each number once.</param>
public sealed record EventClaim(EventId Id, long Number);
