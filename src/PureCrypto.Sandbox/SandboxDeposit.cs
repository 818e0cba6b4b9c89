namespace PureCrypto.Sandbox;

/// <summary>Money that came to an address of the sandbox.</summary>
/// <param name="Address">The deposit address of an order.</param>
/// <param name="Amount">How much.</param>
/// <param name="Txid">Its made-up transaction.</param>
/// <param name="At">When it was seen, by the sandbox's clock.</param>
public sealed record SandboxDeposit(string Address, Amount Amount, string Txid, DateTimeOffset At);
