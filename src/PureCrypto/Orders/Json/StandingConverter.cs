using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Orders.Json;

/// <summary>What is known of a thing in JSON, so that a service can keep it beside the thing.</summary>
/// <remarks>Lists of spellings: <c>dated</c>, <c>undated</c>, <c>latest</c> (with <c>latest_at</c>), in which null stands for all that the
/// table does not know, and <c>others</c> with their texts. Facts that contradict each other are refused.</remarks>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
/// <param name="machine">Knows the spellings.</param>
public class StandingConverter<TStatus>(Machine<TStatus> machine) : JsonConverter<Standing<TStatus>> where TStatus : struct, Enum
{
    private readonly Machine<TStatus> _machine = machine;

    /// <inheritdoc/>
    public sealed override Standing<TStatus> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Read(document.RootElement).IfNone(static () => throw Malformed());
        }
        catch (InvalidOperationException)
        {
            // A name or a text is half of a surrogate pair, which is JSON, but not text.
            throw Malformed();
        }
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, Standing<TStatus> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Write(writer, "dated", value.Dated);
        Write(writer, "undated", value.Undated);
        Write(writer, "latest", value.Latest);
        foreach (var at in value.LatestAt) writer.WriteString("latest_at", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        writer.WriteStartArray("others");
        foreach (string text in value.Others) writer.WriteStringValue(text);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private Option<Standing<TStatus>> Read(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.EnumerateObject().All(static p => p.Name is "dated" or "undated" or "latest" or "latest_at" or "others")
            ? Standing<TStatus>.Restore(Bits(root, "dated"), Bits(root, "undated"), Bits(root, "latest"), Instant(root, "latest_at"), Texts(root, "others"))
            : None;

    private void Write(Utf8JsonWriter writer, string name, ulong bits)
    {
        writer.WriteStartArray(name);
        foreach (var status in new StatusSet<TStatus>(bits & ~Standing<TStatus>.OtherBit)) writer.WriteStringValue(_machine.Text(status));
        if ((bits & Standing<TStatus>.OtherBit) != 0) writer.WriteNullValue();
        writer.WriteEndArray();
    }

    private ulong Bits(JsonElement root, string name) => Items(root, name).Aggregate(0UL, (bits, item) => bits | item.ValueKind switch
    {
        JsonValueKind.Null => Standing<TStatus>.OtherBit,
        JsonValueKind.String when _machine.TryParseKnown(item.GetString(), out var status) => StatusSet<TStatus>.BitOf(status),
        _ => throw Malformed(),
    });

    private static Seq<string> Texts(JsonElement root, string name) =>
        Seq(Items(root, name).Select(static item => item.ValueKind == JsonValueKind.String && item.GetString() is { } text ? text : throw Malformed()).ToArray());

    private static Option<DateTimeOffset> Instant(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) ? None
        : value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var at) ? at
        : throw Malformed();

    private static JsonElement.ArrayEnumerator Items(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Malformed();

    private static JsonException Malformed() => new("What is known of a thing is expected, as it was written.");
}
