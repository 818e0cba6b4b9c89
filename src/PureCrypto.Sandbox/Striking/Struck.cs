using LanguageExt;

namespace PureCrypto.Sandbox.Striking;

/// <summary>What strikes one request.</summary>
/// <param name="Skew">By how much the provider's clock is ahead.</param>
/// <param name="Delay">How much later the answer comes.</param>
/// <param name="Fate">What becomes of the request or its answer; none if nothing does.</param>
internal readonly record struct Struck(TimeSpan Skew, TimeSpan Delay, Option<SandboxFault> Fate);
