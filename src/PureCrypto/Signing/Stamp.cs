namespace PureCrypto.Signing;

/// <summary>What makes one attempt differ from the next: when it is signed, and its nonce.</summary>
/// <param name="At">The wall clock, read once for the attempt. A scheme uses the precision that its provider wants.</param>
/// <param name="Nonce">Used for this attempt only.</param>
/// <remarks>An argument of every signature, never read from the machine: equal stamps give equal signatures.</remarks>
public sealed record Stamp(DateTimeOffset At, Nonce Nonce);
