using System.Text;
using System.Text.Json;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Cli.Verify;

/// <summary>One line of a log of captured messages, for <c>--each</c>.</summary>
/// <remarks>An object: <c>headers</c> with a text or a list of texts for each name, <c>body</c> as text or <c>body_base64</c>, and
/// where they count <c>at</c> (Unix seconds), <c>method</c> and <c>path</c>. Other names are passed over: logs carry more.</remarks>
internal static class CapturedLine
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The message, or why the line holds none. A line without a time was received at <paramref name="otherwise"/>.</summary>
    public static Either<string, Captured> Read(ReadOnlyMemory<byte> line, DateTimeOffset otherwise)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Strict);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return "the line is no JSON object";
            return
                from body in BodyOf(root)
                from headers in HeadersOf(root)
                from at in InstantOf(root, otherwise)
                select new Captured(body, headers, at, TextOf(root, "method"), TextOf(root, "path"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is half of a surrogate pair: JSON, but not text.
            return "the line is no JSON text, or holds a name twice";
        }
    }

    private static Either<string, byte[]> BodyOf(JsonElement root)
    {
        bool hasText = root.TryGetProperty("body", out var text);
        bool hasBytes = root.TryGetProperty("body_base64", out var base64);
        if (hasText && hasBytes) return "the line holds both body and body_base64";
        if (hasText) return text.ValueKind == JsonValueKind.String ? Encoding.UTF8.GetBytes(text.GetString()!) : "body is no text";
        return !hasBytes ? Array.Empty<byte>()
            : base64.ValueKind == JsonValueKind.String && base64.TryGetBytesFromBase64(out byte[]? bytes) ? bytes
            : "body_base64 is no base64";
    }

    private static Either<string, Seq<Header>> HeadersOf(JsonElement root)
    {
        if (!root.TryGetProperty("headers", out var named)) return default(Seq<Header>);
        if (named.ValueKind != JsonValueKind.Object) return "headers is no object";
        var headers = new List<Header>();
        foreach (var property in named.EnumerateObject())
        {
            JsonElement[] values = property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : [property.Value];
            if (Array.Exists(values, static value => value.ValueKind != JsonValueKind.String)) return "a header is neither a text nor a list of texts";
            try
            {
                headers.AddRange(values.Select(value => Header.Of(property.Name, value.GetString()!)));
            }
            catch (ArgumentException)
            {
                return "a header has no name, or holds a line break";
            }
        }

        return LanguageExt.Prelude.Seq(headers.ToArray());
    }

    private static Either<string, DateTimeOffset> InstantOf(JsonElement root, DateTimeOffset otherwise) =>
        !root.TryGetProperty("at", out var at) ? otherwise
        : at.ValueKind == JsonValueKind.Number && at.TryGetInt64(out long seconds) && seconds is >= 0 and <= Inputs.LastSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : "at is no Unix time in seconds";

    private static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
