using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PureCrypto.Signing.Explaining;

/// <summary>How JSON is written again: what the languages and their usual settings do differently.</summary>
internal sealed record JsonStyle
{
    private const int MaxLength = 4 * Explainer.MaxLength;

    /// <summary>No blanks, and every token as it came.</summary>
    public static JsonStyle Minified { get; } = new();

    /// <summary>A line for each value.</summary>
    public static JsonStyle Indented(string step) => new() { Step = step, Colon = ": " };

    /// <summary>As <c>JSON.stringify(JSON.parse(…))</c>; names that are integers are not moved to the front, as it would do.</summary>
    public static JsonStyle JavaScript { get; } = new() { Text = JsonTexts.JavaScript, Number = JsonNumbers.JavaScript };

    /// <summary>As <c>json.dumps(json.loads(…))</c>.</summary>
    public static JsonStyle Python { get; } = new() { Comma = ", ", Colon = ": ", Text = JsonTexts.Python, Number = JsonNumbers.Python };

    /// <summary>As <c>json_encode(json_decode(…, true))</c>, which makes a list of an empty object.</summary>
    public static JsonStyle Php { get; } = new() { Text = JsonTexts.Php, Number = JsonNumbers.Php, EmptyObject = "[]" };

    /// <summary>As System.Text.Json writes, which keeps numbers as they came.</summary>
    public static JsonStyle DotNet { get; } = new() { Text = JsonTexts.DotNet };

    /// <summary>As <c>json.Marshal</c> writes a map.</summary>
    public static JsonStyle Go { get; } = new() { Text = JsonTexts.Go, Number = JsonNumbers.JavaScript, IsSorted = true };

    /// <summary>What stands between two values.</summary>
    public string Comma { get; init; } = ",";

    /// <summary>What stands between a name and its value.</summary>
    public string Colon { get; init; } = ":";

    /// <summary>By how much each level is indented; null for no lines at all.</summary>
    public string? Step { get; init; }

    /// <summary>What an empty object is.</summary>
    public string EmptyObject { get; init; } = "{}";

    /// <summary>How a string is written again; null if its token stays as it came, and so does a name that comes twice.</summary>
    public Func<string, string>? Text { get; init; }

    /// <summary>How a number is written again; null if its token stays as it came.</summary>
    public Func<string, string>? Number { get; init; }

    /// <summary>Whether members are sorted by their names.</summary>
    public bool IsSorted { get; init; }

    /// <summary>The JSON in this style; null if it is no JSON, or would be longer than 4 MiB.</summary>
    public byte[]? Apply(ReadOnlySpan<byte> json)
    {
        if (JsonValue.Parse(json) is not { } value) return null;
        var text = new StringBuilder(json.Length);
        Write(text, value, 0);
        return text.Length > MaxLength ? null : Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Write(StringBuilder text, JsonValue value, int depth)
    {
        if (text.Length > MaxLength) return; // it is given up, whatever follows
        switch (value)
        {
            case JsonValue.Object { Members: [] }:
                text.Append(EmptyObject);
                break;
            case JsonValue.Object x:
                WriteAll(text, '{', '}', Members(x), depth, WriteMember);
                break;
            case JsonValue.List { Items: [] }:
                text.Append("[]");
                break;
            case JsonValue.List x:
                WriteAll(text, '[', ']', x.Items, depth, Write);
                break;
            case JsonValue.Text x:
                WriteText(text, x);
                break;
            case JsonValue.Number x:
                text.Append(Number is null ? x.Raw : Number(x.Raw));
                break;
            case JsonValue.Word x:
                text.Append(x.Raw);
                break;
        }
    }

    private void WriteAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, int depth, Action<StringBuilder, T, int> write)
    {
        text.Append(open);
        string separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            Break(text, depth + 1);
            write(text, item, depth + 1);
            separator = Comma;
        }

        Break(text, depth);
        text.Append(close);
    }

    private void Break(StringBuilder text, int depth)
    {
        if (Step is null) return;
        text.Append('\n');
        for (int i = 0; i < depth; i++) text.Append(Step);
    }

    private void WriteMember(StringBuilder text, JsonMember member, int depth)
    {
        WriteText(text, member.Name);
        text.Append(Colon);
        Write(text, member.Value, depth);
    }

    private void WriteText(StringBuilder text, JsonValue.Text value) =>
        text.Append('"').Append(Text is null ? value.Raw : Text(value.Value)).Append('"');

    // A map keeps the first place of a name that comes twice, and its last value.
    private IEnumerable<JsonMember> Members(JsonValue.Object value)
    {
        IEnumerable<JsonMember> members = Text is null
            ? value.Members
            : value.Members.GroupBy(static member => member.Name.Value, StringComparer.Ordinal).Select(static same => same.Last());
        return IsSorted ? members.OrderBy(static member => member.Name.Value, StringComparer.Ordinal) : members;
    }
}
