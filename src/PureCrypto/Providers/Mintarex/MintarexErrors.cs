using System.Text.Json.Serialization;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.Mintarex;

/// <summary>How Mintarex refuses: <c>{"error":{"code":"…","message":"…"}}</c>.</summary>
/// <remarks>Reads the form of the provider's SDKs too, <c>{"error":"…","message":"…"}</c>, and anything else as a refusal
/// without a code. Spec: spec/providers/mintarex.md, MXE-1.</remarks>
internal static class MintarexErrors
{
    public static ErrorFormat Format { get; } = new(Read, Write) { Table = MintarexErrorCodes.Table };

    private static ProviderError Read(Response response)
    {
        var body = LooseJson.Of(response.Body);
        var error = body["error"];
        return error.IsObject
            ? new ProviderError(response.Status, error["code"].Text, error["message"].Text.IfNone(""), response.Body)
            : new ProviderError(response.Status, error.Text, body["message"].Text.IfNone(""), response.Body);
    }

    private static Response Write(ProviderError error) => Output.Json(MintarexJson.Default.Envelope, error.Status).Write(
        new Envelope(new Detail(error.Code.IfNone("UNKNOWN_ERROR"), error.Message)));

    internal sealed record Envelope([property: JsonPropertyName("error")] Detail Error);

    internal sealed record Detail(string Code, string Message);
}
