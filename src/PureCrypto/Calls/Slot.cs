using System.Linq;
using System.Text.Json.Serialization.Metadata;
using LanguageExt;
using PureCrypto.Calls.Json;

namespace PureCrypto.Calls;

/// <summary>Where in a request a slot stands.</summary>
public enum Place
{
    /// <summary>A segment of the path.</summary>
    Path,

    /// <summary>A parameter of the query.</summary>
    Query,

    /// <summary>A header field.</summary>
    Header,

    /// <summary>The body.</summary>
    Body,
}

/// <summary>One part of an endpoint's input, and where it stands in the request.</summary>
/// <typeparam name="TIn">The type of the whole input.</typeparam>
public abstract class Slot<TIn>
{
    private protected Slot(Place place, string name, Seq<string> fields) => (Place, Name, Fields) = (place, name, fields);

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>Its name, as the provider spells it.</summary>
    public string Name { get; }

    /// <summary>The names of the fields, in their usual order, where it is a JSON object; none elsewhere.</summary>
    public Seq<string> Fields { get; }

    internal abstract void Write(TIn input, Draft draft);
}

/// <summary>One part of an endpoint's input, with the two functions that put it into a request and take it out again.</summary>
/// <typeparam name="TIn">The type of the whole input.</typeparam>
/// <typeparam name="T">The type of this part.</typeparam>
public sealed class Slot<TIn, T> : Slot<TIn>
{
    private readonly Action<TIn, Draft> _write;
    private readonly Func<Incoming, Option<T>> _read;

    internal Slot(Place place, string name, Action<TIn, Draft> write, Func<Incoming, Option<T>> read, Seq<string> fields = default)
        : base(place, name, fields) => (_write, _read) = (write, read);

    internal override void Write(TIn input, Draft draft) => _write(input, draft);

    /// <summary>The part; none after adding at least one fault.</summary>
    internal Option<T> Read(Incoming incoming) => _read(incoming);
}

/// <summary>The kinds of slots.</summary>
public static class Slot
{
    /// <summary>A place of the path template; always there.</summary>
    public static Slot<TIn, T> Path<TIn, T>(string name, Codec<T> codec, Func<TIn, T> get) => new(
        Place.Path,
        name,
        (input, draft) =>
        {
            if (TryText(draft, name, codec, get(input), out string text)) draft.Path(name, text);
        },
        incoming => Value(incoming, name, codec, incoming.Path(name)));

    /// <summary>A query parameter that may be absent; then the provider's default holds. Given twice, it is refused.</summary>
    public static Slot<TIn, Option<T>> Query<TIn, T>(string name, Codec<T> codec, Func<TIn, Option<T>> get) => new(
        Place.Query,
        name,
        (input, draft) =>
        {
            var value = get(input);
            if (value.IsSome && TryText(draft, name, codec, (T)value, out string text)) draft.Query(name, text);
        },
        incoming => incoming.Query(name) switch
        {
            [] => Some(Option<T>.None),
            [var text] => Value(incoming, name, codec, text).Map(Some),
            _ => Refused<Option<T>>(incoming, name, "must be given once"),
        });

    /// <summary>A query parameter that is always there, once.</summary>
    public static Slot<TIn, T> RequiredQuery<TIn, T>(string name, Codec<T> codec, Func<TIn, T> get) => new(
        Place.Query,
        name,
        (input, draft) =>
        {
            if (TryText(draft, name, codec, get(input), out string text)) draft.Query(name, text);
        },
        incoming => incoming.Query(name) is [var text] ? Value(incoming, name, codec, text) : Refused<T>(incoming, name, "must be given once"));

    /// <summary>A header field that is always there, once. A text with a line break or NUL is refused, whatever the codec says.</summary>
    public static Slot<TIn, T> Header<TIn, T>(string name, Codec<T> codec, Func<TIn, T> get) => new(
        Place.Header,
        name,
        (input, draft) =>
        {
            if (TryText(draft, name, codec, get(input), out string text)) draft.Header(name, text);
        },
        incoming => incoming.Headers.Single(name).Match(
            Some: text => Value(incoming, name, codec, text),
            None: () => Refused<T>(incoming, name, "must be given once")));

    /// <summary>The whole body as JSON.</summary>
    public static Slot<TIn, T> Json<TIn, T>(JsonTypeInfo<T> type, Func<TIn, T> get) where T : notnull => new(
        Place.Body,
        "body",
        (input, draft) => draft.Json(get(input), type),
        incoming => Json<T>(incoming, type),
        Seq(type.Properties.Select(static property => property.Name).ToArray()));

    // Writing is on every call's way, so it does without lambdas that capture.
    private static bool TryText<T>(Draft draft, string name, Codec<T> codec, T value, out string text)
    {
        var written = codec.Write(value);
        text = written.IfNone("");
        if (written.IsNone) draft.Faults.Add(new Fault(name, codec.Rule));
        return written.IsSome;
    }

    private static Option<T> Value<T>(Incoming incoming, string name, Codec<T> codec, string text)
    {
        var value = codec.Read(text);
        return value.IsSome ? value : Refused<T>(incoming, name, codec.Rule);
    }

    // A body that cannot be read is looked through once more for all that is wrong with it, whereupon the request is refused.
    private static Option<T> Json<T>(Incoming incoming, JsonTypeInfo<T> type) where T : notnull
    {
        if (StrictJson.Read(incoming.Body, type).TryGet(out var value, out _)) return value;

        return Stopgaps.For(incoming.Body, type).Match(
            Some: stopgap =>
            {
                foreach (string field in stopgap.Misread) incoming.Misread(field);
                return stopgap.Value;
            },
            None: () => Refused<T>(incoming, "body", "is missing or malformed"));
    }

    private static Option<T> Refused<T>(Incoming incoming, string field, string rule)
    {
        incoming.Refuse(new Fault(field, rule));
        return None;
    }
}
