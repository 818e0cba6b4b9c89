using System.Text.Json;
using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox;

/// <summary>What a test in any language may do to the sandbox, over HTTP: <c>POST /sandbox/deposits</c>.</summary>
/// <param name="chain">Where deposits come.</param>
internal sealed class Controls(Chain chain)
{
    private const string Root = "/sandbox/";

    public static bool Owns(Request request) => request.Target.StartsWith(Root, StringComparison.Ordinal);

    public Response Answer(Request request) => (request.Verb, request.Target) switch
    {
        (Verb.Post, "/sandbox/deposits") => Deposit(request.Body),
        _ => Refused(404, "There is POST /sandbox/deposits alone."),
    };

    /// <summary><c>{"address":"…","tag":"…","amount":"0.05"}</c>; the tag if the order named one; without an amount, what is waited for.</summary>
    private Response Deposit(Body body)
    {
        if (!Fields(body).TryGet(out var fields, out var malformed)) return malformed;
        if (!Text(fields, "address").ToEither(Refused(400, "address must be the deposit address of an order, as a string.")).TryGet(out string? address, out var missing)) return missing;

        var amount = fields["amount"] is null ? default : Text(fields, "amount").Bind(static text => Amount.Parse(text).ToOption());
        if (fields["amount"] is not null && amount.IsNone) return Refused(400, "amount must be an amount, as a string.");
        var tag = fields["tag"] is null ? default : Text(fields, "tag");
        if (fields["tag"] is not null && tag.IsNone) return Refused(400, "tag must be the tag of the deposit address, as a string.");
        return chain.Send(address, tag, amount).Match(
            Some: static deposit => Json(200, new JsonObject
            {
                ["address"] = deposit.Address,
                ["amount"] = deposit.Amount.ToString(),
                ["txid"] = deposit.Txid,
            }),
            None: static () => Refused(404, "No order waits at this address with this tag."));
    }

    private static Either<Response, JsonObject> Fields(Body body)
    {
        try
        {
            return JsonNode.Parse(body.Bytes.Span) is JsonObject fields ? fields : Refused(400, "The body must be a JSON object.");
        }
        catch (JsonException)
        {
            return Refused(400, "The body must be a JSON object.");
        }
    }

    private static Option<string> Text(JsonObject fields, string name) =>
        fields[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : default(Option<string>);

    private static Response Refused(int status, string error) => Json(status, new JsonObject { ["error"] = error });

    private static Response Json(int status, JsonObject body) =>
        new(status, new[] { Header.Of("Content-Type", "application/json") }.ToSeq(), Body.OfText(body.ToJsonString()));
}
