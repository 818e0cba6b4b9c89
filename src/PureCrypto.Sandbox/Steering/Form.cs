using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Steering;

/// <summary>The fields of a JSON object that somebody steers the sandbox with.</summary>
internal sealed class Form
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonObject _fields;

    private Form(JsonObject fields) => _fields = fields;

    /// <summary>The fields of a body.</summary>
    public static Validation<Fault, Form> Of(Body body)
    {
        try
        {
            return JsonNode.Parse(body.Bytes.Span, documentOptions: Strict) is JsonObject fields ? new Form(fields) : NoObject;
        }
        catch (JsonException)
        {
            return NoObject;
        }
    }

    /// <summary>Whether there is no field but these: a misspelt one would be passed over in silence.</summary>
    public Validation<Fault, Unit> Only(params string[] names)
    {
        string rule = $"is not one of {string.Join(", ", names)}";
        Fault[] unknown = [.. _fields.Select(static field => field.Key).Except(names, StringComparer.Ordinal).Select(name => new Fault(name, rule))];
        return unknown.Length == 0 ? default(Unit) : Validation<Fault, Unit>.Fail(unknown.ToSeq());
    }

    /// <summary>Whether a field is this string.</summary>
    public bool Holds(string name, string text) =>
        _fields[name] is JsonValue value && value.TryGetValue(out string? held) && string.Equals(held, text, StringComparison.Ordinal);

    /// <summary>A string that is read as something; none if it is absent or null.</summary>
    public Validation<Fault, Option<T>> Text<T>(string name, string rule, Func<string, Option<T>> read) => _fields[name] switch
    {
        null => Validation<Fault, Option<T>>.Success(default),
        JsonValue value when value.TryGetValue(out string? text) => Checked(name, rule, read(text)),
        _ => new Fault(name, rule),
    };

    /// <summary>A number that is read as something; none if it is absent or null.</summary>
    public Validation<Fault, Option<T>> Number<T>(string name, string rule, Func<decimal, Option<T>> read) => _fields[name] switch
    {
        null => Validation<Fault, Option<T>>.Success(default),
        JsonValue value when value.GetValueKind() is JsonValueKind.Number && value.TryGetValue(out decimal number) => Checked(name, rule, read(number)),
        _ => new Fault(name, rule),
    };

    /// <summary>A number of seconds within bounds; none if it is absent or null.</summary>
    public Validation<Fault, Option<TimeSpan>> Seconds(string name, TimeSpan least, TimeSpan most) => Number(
        name,
        Between(least, most),
        number => number >= In(least) && number <= In(most) ? TimeSpan.FromTicks((long)(number * TimeSpan.TicksPerSecond)) : Option<TimeSpan>.None);

    /// <summary>A number of seconds within bounds, which must be there.</summary>
    public Validation<Fault, TimeSpan> RequiredSeconds(string name, TimeSpan least, TimeSpan most) =>
        Required(name, Between(least, most), Seconds(name, least, most));

    /// <summary>What must be there.</summary>
    public static Validation<Fault, T> Required<T>(string name, string rule, Validation<Fault, Option<T>> field) =>
        field.Bind(value => value.Match(Some: Validation<Fault, T>.Success, None: () => new Fault(name, rule)));

    private static string Between(TimeSpan least, TimeSpan most) =>
        string.Create(CultureInfo.InvariantCulture, $"must be a number from {In(least)} to {In(most)}");

    private static decimal In(TimeSpan span) => span.Ticks / (decimal)TimeSpan.TicksPerSecond;

    private static Validation<Fault, Form> NoObject => new Fault("body", "must be a JSON object, each field at most once");

    private static Validation<Fault, Option<T>> Checked<T>(string name, string rule, Option<T> read) =>
        read.IsSome ? Validation<Fault, Option<T>>.Success(read) : new Fault(name, rule);
}
