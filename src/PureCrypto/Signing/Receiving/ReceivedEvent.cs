namespace PureCrypto.Signing.Receiving;

/// <summary>An event that is proven genuine, in time and fresh, and the window that knows it is being handled.</summary>
/// <typeparam name="T">The type of the event.</typeparam>
/// <param name="Proven">The event, and the proof.</param>
/// <param name="Claim">What is handed back to the window when the event was handled, or could not be.</param>
/// <param name="WasAbandoned">Whether an earlier handler claimed the event and was not heard of again: it may have done a part.</param>
/// <param name="Next">The window to keep before the event is handled.</param>
public sealed record ReceivedEvent<T>(ProvenEvent<T> Proven, EventClaim Claim, bool WasAbandoned, ReplayWindow Next) where T : notnull;
