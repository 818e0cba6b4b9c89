using System.Text.Json;
using System.Text.Unicode;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Reads the bodies of callbacks, in the dialect that goes with their recipe.</summary>
/// <remarks>The document's are <c>{id, type, created_at, data}</c>; the SDKs' hold the fields of the event, and a <c>timestamp</c>.
/// A name that comes twice, at any depth, is refused: two readers could pick different ones.</remarks>
internal static class MintarexEventBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static Either<VerificationError, EventContent<MintarexEvent>> Read(CallbackRecipe recipe, Body body)
    {
        if (!Utf8.IsValid(body.Bytes.Span)) return Undecodable("is not UTF-8 throughout");
        try
        {
            using var json = JsonDocument.Parse(body.Bytes, Strict);
            return json.RootElement.ValueKind != JsonValueKind.Object ? Undecodable("is no JSON object")
                : recipe.TimestampHeader.IsSome ? Flat(json.RootElement, body)
                : Enveloped(json.RootElement, body);
        }
        catch (JsonException)
        {
            return Undecodable("is no JSON, or holds a name twice");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, but not text.
            return Undecodable("holds half of a surrogate pair");
        }
    }

    private static Either<VerificationError, EventContent<MintarexEvent>> Enveloped(JsonElement json, Body body) =>
        from type in Text(json, "type").ToEither(Undecodable("has no type"))
        from made in Instant(json, "created_at").ToEither(Undecodable("has no created_at that names an instant"))
        from id in Id(json, body)
        select new EventContent<MintarexEvent>(id, made, new MintarexEvent(type, made, body));

    // The time that counts here is the signed one; which event it is, only headers say, and they are not signed.
    private static Either<VerificationError, EventContent<MintarexEvent>> Flat(JsonElement json, Body body) =>
        new EventContent<MintarexEvent>(EventId.OfBody(body.Bytes.Span), None, new MintarexEvent(None, Instant(json, "timestamp"), body));

    private static Either<VerificationError, EventId> Id(JsonElement json, Body body) => json.TryGetProperty("id", out _)
        ? Text(json, "id").Bind(EventId.Of).ToEither(Undecodable("has an id that is no text"))
        : EventId.OfBody(body.Bytes.Span);

    private static Option<string> Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : None;

    // A time without an offset is read in the machine's own zone, so it names no instant.
    private static Option<DateTimeOffset> Instant(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.TryGetDateTime(out var local) && local.Kind != DateTimeKind.Unspecified
            && value.TryGetDateTimeOffset(out var instant)
            ? instant.ToUniversalTime()
            : None;

    private static VerificationError Undecodable(string reason) => new VerificationError.Undecodable(reason);
}
