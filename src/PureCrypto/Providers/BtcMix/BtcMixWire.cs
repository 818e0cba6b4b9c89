using System.Text.Encodings.Web;
using System.Text.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary><see cref="BtcMixJson"/> as the provider writes: + and letters beyond ASCII are not escaped.</summary>
internal static class BtcMixWire
{
    public static BtcMixJson Json { get; } = new(new JsonSerializerOptions(BtcMixJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
