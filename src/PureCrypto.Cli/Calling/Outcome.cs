using System.Text.Json;
using System.Text.Json.Serialization;
using PureCrypto.Calls;
using PureCrypto.Cli.Orders;

namespace PureCrypto.Cli.Calling;

/// <summary>What came of a call, as it is printed: the provider's own fields, in its own order.</summary>
/// <param name="Answer">The body, if there is an answer; in JSON as it came, byte for byte.</param>
/// <param name="Proof">Why it is believed, if it is signed.</param>
/// <param name="Unknowns">What the library does not know in it.</param>
/// <param name="Error">What became of the call otherwise.</param>
internal sealed record Outcome([property: JsonConverter(typeof(Outcome.AsItCame))] Body? Answer, string? Proof, string[] Unknowns, string? Error)
{
    public static Outcome Of<T>(Answer<T> answer, string? proof) =>
        new(answer.Raw, proof, [.. answer.Unknowns.Select(static unknown => unknown.ToString())], null);

    public static Outcome Of(CallError error) => new(
        null, null, error is CallError.Rejected rejected ? [.. rejected.Error.Unknowns.Select(static unknown => unknown.ToString())] : [], error.Describe());

    public int Print(Terminal terminal, bool asJson)
    {
        if (asJson) terminal.PrintJson(this);
        else if (Answer is null) terminal.Error.WriteLine(Error);
        else PrintTable(terminal.Console.Profile.Out.Writer, Answer);

        if (!asJson && Unknowns.Length > 0) terminal.Error.WriteLine($"Not in the document: {string.Join(", ", Unknowns)}.");
        return Error is null ? ExitCode.Success : ExitCode.Failed;
    }

    private void PrintTable(TextWriter writer, Body answer)
    {
        Columns.Print(writer, ["field", "value"], AnswerRows.Of(answer));
        if (Proof is not null) writer.WriteLine(Proof);
    }

    /// <summary>JSON that was read already, and is not written anew: names that come twice and halves of surrogate pairs stay what they are.</summary>
    internal sealed class AsItCame : JsonConverter<Body>
    {
        public override Body Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Body value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Bytes.Span, skipInputValidation: true);
    }
}
