using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>What the sandbox says in Mistex's name.</summary>
internal static class MistexRefusals
{
    public static ProviderError Of(int status, string detail) => new(status, default, detail, Body.Empty);

    /// <summary>Input that breaks a rule: 422 for a value, as for an amount below its minimum; 400 for a field that is missing or no value at all.</summary>
    public static ProviderError Malformed(CallError error) => Of(400, error is CallError.Refused refused ? string.Join("; ", refused.Faults) : error.Describe());
}
