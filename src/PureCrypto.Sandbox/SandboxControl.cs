using PureCrypto.Calls;

namespace PureCrypto.Sandbox;

/// <summary>Something that a test in any language steers a sandbox with, over HTTP.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Path">The path, below <c>/sandbox</c>.</param>
/// <param name="Example">A body that it takes; empty where it takes none.</param>
/// <param name="Does">What it does, as the end of a sentence that starts with the method and the path.</param>
public sealed record SandboxControl(Verb Verb, string Path, string Example, string Does);
