using PureCrypto.Calls;

namespace PureCrypto.Sandbox;

/// <summary>A request as it arrived, with the answer that it got.</summary>
/// <param name="At">When, by the sandbox's clock.</param>
/// <param name="Request">What arrived, the target as it stood on the wire.</param>
/// <param name="Response">What was answered.</param>
public sealed record Arrival(DateTimeOffset At, Request Request, Response Response);
