using System.Text.Json;
using System.Text.Json.Nodes;
using PureCrypto.Calls;
using PureCrypto.Cli.Orders;

namespace PureCrypto.Cli.Calling;

/// <summary>What came of a call, as it is printed: the provider's own fields, in its own order.</summary>
/// <param name="Answer">The body, if there is an answer.</param>
/// <param name="Proof">Why it is believed, if it is signed.</param>
/// <param name="Unknowns">What the library does not know in it.</param>
/// <param name="Error">What became of the call otherwise.</param>
internal sealed record Outcome(JsonNode? Answer, string? Proof, string[] Unknowns, string? Error)
{
    public static Outcome Of<T>(Answer<T> answer, string? proof) =>
        new(JsonNode.Parse(answer.Raw.Bytes.Span), proof, [.. answer.Unknowns.Select(static unknown => unknown.ToString())], null);

    public static Outcome Of(CallError error) => new(
        null, null, error is CallError.Rejected rejected ? [.. rejected.Error.Unknowns.Select(static unknown => unknown.ToString())] : [], error.Describe());

    public int Print(Terminal terminal, bool asJson)
    {
        if (asJson) terminal.PrintJson(this);
        else if (Error is not null) terminal.Error.WriteLine(Error);
        else PrintTable(terminal.Console.Profile.Out.Writer);

        if (!asJson && Unknowns.Length > 0) terminal.Error.WriteLine($"Not in the document: {string.Join(", ", Unknowns)}.");
        return Error is null ? ExitCode.Success : ExitCode.Failed;
    }

    private void PrintTable(TextWriter writer)
    {
        Columns.Print(writer, ["field", "value"], Rows(Answer, "").Select(static row => new[] { row.Path, row.Value }));
        if (Proof is not null) writer.WriteLine(Proof);
    }

    private static IEnumerable<(string Path, string Value)> Rows(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Rows(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray items => items.SelectMany((item, index) => Rows(item, FormattableString.Invariant($"{path}[{index}]"))),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(path, value.GetValue<string>())],
        null => [(path, "")],
        _ => [(path, node.ToJsonString())],
    };
}
