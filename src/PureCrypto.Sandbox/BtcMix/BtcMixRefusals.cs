using System.Globalization;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.BtcMix;

/// <summary>What the sandbox says in BtcMix's name: the code repeats the HTTP status.</summary>
internal static class BtcMixRefusals
{
    public static ProviderError Of(int status, string description) =>
        new(status, status.ToString(CultureInfo.InvariantCulture), description, Body.Empty);
}
