using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using LanguageExt;

namespace PureCrypto.Calls.Json;

/// <summary>Where and why a JSON text is not the value that was wanted.</summary>
/// <param name="Path">The field, such as <c>balances</c>; empty for the whole text.</param>
/// <param name="Reason">What a reader of logs is told.</param>
internal sealed record JsonFault(string Path, string Reason);

/// <summary>Reads JSON that anybody may have sent. Total: what cannot be read is a fault.</summary>
internal static class StrictJson
{
    public static Either<JsonFault, T> Read<T>(Body body, JsonTypeInfo<T> type) where T : notnull
    {
        // The serializer passes over the names that it does not know without looking at their bytes, and who copies them would fail.
        if (!Utf8.IsValid(body.Bytes.Span)) return new JsonFault("", "It is not UTF-8.");
        try
        {
            return JsonSerializer.Deserialize(body.Bytes.Span, type) is { } value ? value : new JsonFault("", "It is null.");
        }
        catch (JsonException e)
        {
            return new JsonFault(e.Path is { Length: > 2 } path ? path[2..] : "", e.Message);
        }
        catch (InvalidOperationException)
        {
            // The serializer lets this one through for names that are JSON, but not text.
            return new JsonFault("", "A name holds half of a surrogate pair.");
        }
    }
}
