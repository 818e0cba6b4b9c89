namespace PureCrypto.Orders;

/// <summary>How many calls a provider allows in a time.</summary>
/// <param name="Calls">How many, at least 1.</param>
/// <param name="Per">In any span of this length, more than zero.</param>
public sealed record PollingLimit(int Calls, TimeSpan Per);
