namespace PureCrypto.Sandbox;

/// <summary>Money that the sandbox moved, or an order that it made and that waits for money; once. What a client believes can be compared with it.</summary>
/// <param name="At">When, by the sandbox's clock.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Endpoint">The name of the endpoint that was called.</param>
/// <param name="Id">What the provider calls it.</param>
public sealed record Movement(DateTimeOffset At, string Provider, string Endpoint, string Id);
