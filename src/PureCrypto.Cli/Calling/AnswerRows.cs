using System.Globalization;
using System.Text;
using System.Text.Json;
using PureCrypto.Calls;

namespace PureCrypto.Cli.Calling;

/// <summary>An answer as rows of path and value, in its own order. Total for every JSON text: a name that comes twice has two rows.</summary>
internal static class AnswerRows
{
    public static IReadOnlyList<string[]> Of(Body answer)
    {
        var rows = new List<string[]>();
        var reader = new Utf8JsonReader(answer.Bytes.Span);
        reader.Read();
        Add(ref reader, "", rows);
        return rows;
    }

    private static void Add(ref Utf8JsonReader reader, string path, List<string[]> rows)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = Text(ref reader);
                    reader.Read();
                    Add(ref reader, path.Length == 0 ? name : $"{path}.{name}", rows);
                }

                break;
            case JsonTokenType.StartArray:
                for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    Add(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), rows);
                }

                break;
            default:
                rows.Add([path, reader.TokenType == JsonTokenType.Null ? "" : Text(ref reader)]);
                break;
        }
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return Visible(reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                ? reader.GetString() ?? ""
                : Encoding.UTF8.GetString(reader.ValueSpan));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, but not text: it is shown as it is escaped.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    // What was received may hold control characters that would act on a terminal.
    private static string Visible(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(static c => char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()))
        : text;
}
