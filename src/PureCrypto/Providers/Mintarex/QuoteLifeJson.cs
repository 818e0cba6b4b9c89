using System.Text.Json;

namespace PureCrypto.Providers.Mintarex;

/// <summary>A <see cref="QuoteLife"/> as an object: <c>expires_at</c> and <c>expires_in_ms</c>.</summary>
public sealed class QuoteLifeJson() : StoredJson<QuoteLife>(From, To)
{
    private static QuoteLife From(JsonElement element) =>
        element.Member("expires_at") is { ValueKind: JsonValueKind.String } expiry && expiry.TryGetDateTimeOffset(out var expiresAt)
        && element.Member("expires_in_ms") is { ValueKind: JsonValueKind.Number } ms && ms.TryGetInt64(out long expiresInMs)
            ? QuoteLife.Of(expiresAt, expiresInMs).IfNone(() => throw new JsonException("A life outside of the calendar."))
            : throw new JsonException("No life of a quote.");

    private static void To(Utf8JsonWriter writer, QuoteLife value)
    {
        writer.WriteStartObject();
        writer.WriteString("expires_at", value.ExpiresAt);
        writer.WriteNumber("expires_in_ms", (value.ExpiresAt - value.QuotedAt).Ticks / TimeSpan.TicksPerMillisecond);
        writer.WriteEndObject();
    }
}
