using System.Linq;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.Mistex;

/// <summary>How Mistex refuses: <c>{"detail":"…"}</c>, without a code.</summary>
/// <remarks>A list of <c>{"loc","msg","type"}</c>, as the document's style of server sends for status 422, is read as one text.
/// Spec: spec/providers/mistex.md, MSE-1.</remarks>
internal static class MistexErrors
{
    public static ErrorFormat Format { get; } = new(Read, Write) { Table = MistexErrorCodes.Table };

    private static ProviderError Read(Response response) => new(response.Status, None, Text(LooseJson.Of(response.Body)["detail"]), response.Body);

    private static Response Write(ProviderError error) => Output.Json(MistexJson.Default.Envelope, error.Status).Write(new Envelope(error.Message));

    private static string Text(LooseJson detail) => detail.Text.IfNone(() => string.Join("; ", detail.Items.Select(Line)));

    private static string Line(LooseJson item)
    {
        string place = string.Join('.', item["loc"].Items.Select(static part => part.Text.IfNone("")));
        string message = item["msg"].Text.IfNone(item.Text.IfNone(""));
        return place.Length > 0 ? $"{place}: {message}" : message;
    }

    internal sealed record Envelope(string Detail);
}
