namespace PureCrypto.Providers.BtcMix;

/// <summary>What one address is to get.</summary>
/// <param name="Address">A Bitcoin address.</param>
/// <param name="Amount">In BTC.</param>
public sealed record Payout(string Address, Amount Amount);
