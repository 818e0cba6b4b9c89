using System.Linq;
using System.Text.Json;
using LanguageExt;

namespace PureCrypto;

/// <summary>
/// The few words in which stored values are read; each gives what was asked for or throws <see cref="JsonException"/>.
/// </summary>
internal static class JsonReading
{
    public static JsonElement Member(this JsonElement element, string name) =>
        element.Optional(name).Match(Some: static member => member, None: () => throw new JsonException($"No member '{name}'."));

    public static Option<JsonElement> Optional(this JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object ? throw new JsonException("Not an object.")
        : element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? Some(member)
        : None;

    public static string Text(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new JsonException("Not a string.");

    /// <summary>The text of a number, from a JSON string or as the JSON number was written.</summary>
    public static string NumberText(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? element.GetRawText() : element.Text();

    public static int Int(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int value)
            ? value
            : throw new JsonException("Not a whole number.");

    public static bool Bool(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new JsonException("Neither true nor false."),
    };

    public static T Name<T>(this JsonElement element) where T : struct, Enum =>
        Enum.TryParse(element.Text(), out T value) && Enum.IsDefined(value) && !char.IsAsciiDigit(element.Text()[0])
            ? value
            : throw new JsonException($"No {typeof(T).Name} of that name.");

    public static Amount Amount(this JsonElement element) => PureCrypto.Amount.Parse(element.NumberText()).OrRefuse();

    public static Seq<T> Items<T>(this JsonElement element, Func<JsonElement, T> item) =>
        element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray().Select(item).ToArray().ToSeq()
            : throw new JsonException("Not an array.");

    public static T OrRefuse<TError, T>(this Either<TError, T> result) =>
        result.Match(Right: static value => value, Left: static error => throw new JsonException($"Refused: {error}"));
}
