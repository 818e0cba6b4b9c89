using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>How CryptoPayments refuses. Only the status 400 is documented, without a body: what is read here is <em>assumed</em>.</summary>
/// <remarks>The text is the first of <c>message</c>, <c>detail</c>, <c>error</c> and <c>error.message</c> that there is, the code is
/// <c>code</c> or <c>error.code</c>; anything else is a refusal without either. Spec: spec/providers/cryptopayments.md, CPE-2.</remarks>
internal static class CryptoPaymentsErrors
{
    public static ErrorFormat Format { get; } = new(Read, Write) { Table = CryptoPaymentsErrorCodes.Table };

    private static ProviderError Read(Response response)
    {
        var body = LooseJson.Of(response.Body);
        var error = body["error"];
        return new ProviderError(
            response.Status,
            body["code"].Text | error["code"].Text,
            (body["message"].Text | body["detail"].Text | error.Text | error["message"].Text).IfNone(""),
            response.Body);
    }

    private static Response Write(ProviderError error) =>
        Output.Json(CryptoPaymentsJson.Default.Envelope, error.Status).Write(new Envelope(error.Code, error.Message));

    internal sealed record Envelope(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> Code,
        string Message);
}
