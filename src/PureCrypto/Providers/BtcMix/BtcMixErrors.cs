using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How BtcMix refuses: <c>{"code":400,"description":"…"}</c>, where the code repeats the HTTP status.</summary>
/// <remarks>Spec: spec/providers/btcmix.md, BME-1.</remarks>
internal static class BtcMixErrors
{
    public static ErrorFormat Format { get; } = new(Read, Write) { Table = BtcMixErrorCodes.Table };

    private static ProviderError Read(Response response)
    {
        var body = LooseJson.Of(response.Body);
        return new ProviderError(response.Status, body["code"].Text, body["description"].Text.IfNone(""), response.Body);
    }

    private static Response Write(ProviderError error) =>
        Output.Json(BtcMixWire.Json.Envelope, error.Status).Write(new Envelope(error.Status, error.Message));

    internal sealed record Envelope(int Code, string Description);
}
