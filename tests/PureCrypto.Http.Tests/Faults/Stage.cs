using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Faults;

/// <summary>What there is to prepare a call with, before its network fails.</summary>
/// <param name="Sandbox">The provider.</param>
/// <param name="Client">The caller, over a network that nothing happens to.</param>
/// <param name="Wait">Lets time pass.</param>
internal sealed record Stage(Sandboxed Sandbox, ProviderClient Client, Func<TimeSpan, Task> Wait);
