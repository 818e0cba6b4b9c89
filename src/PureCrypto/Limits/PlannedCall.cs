namespace PureCrypto.Limits;

/// <summary>When a call can go.</summary>
/// <param name="Cost">What it spends.</param>
/// <param name="At">The tick at which it goes, if nothing else is spent meanwhile.</param>
public sealed record PlannedCall(Cost Cost, long At);
