using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>A path with named places, such as <c>/api/transaction/{id}</c>: filled by the client, matched by the server.</summary>
/// <remarks>
/// Immutable. A place is one whole segment. What fills it is percent-encoded (RFC 3986 §2), so a value never becomes two
/// segments; a value that is empty, <c>.</c> or <c>..</c> cannot stand in a segment and is refused. Filling and matching
/// are inverse (law in <c>PathTemplateLaws</c>).
/// </remarks>
public sealed class PathTemplate
{
    private readonly string[] _segments;

    // The name of each segment that is a place; null for the others.
    private readonly string?[] _names;

    private PathTemplate(string text, string[] segments) =>
        (Text, _segments, _names) = (text, segments, Array.ConvertAll(segments, static s => IsPlace(s) ? NameOf(s) : null));

    /// <summary>The template as it was written.</summary>
    public string Text { get; }

    /// <summary>The names of the places, in order.</summary>
    public Seq<string> Places => Seq(_names.OfType<string>().ToArray());

    /// <summary>Reads a template.</summary>
    /// <exception cref="ArgumentException">It does not start with <c>/</c>, or a brace does not enclose a whole segment, or a name comes twice.</exception>
    public static PathTemplate Of(string text)
    {
        if (!text.StartsWith('/')) throw new ArgumentException("A path starts with /.", nameof(text));
        string[] segments = text[1..].Split('/');
        if (segments.Any(static s => !IsPlace(s) && s.AsSpan().ContainsAny('{', '}')))
        {
            throw new ArgumentException("A place is one whole segment: /{name}/.", nameof(text));
        }

        string[] names = [.. segments.Where(IsPlace).Select(NameOf)];
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            ? new PathTemplate(text, segments)
            : throw new ArgumentException("Every place has its own name.", nameof(text));
    }

    /// <summary>The values of the places, decoded, if <paramref name="path"/> (as received, without query) has this shape.</summary>
    public Option<FrozenDictionary<string, string>> Match(string path)
    {
        if (!path.StartsWith('/')) return None;
        string[] segments = path[1..].Split('/');
        if (segments.Length != _segments.Length) return None;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (wanted, given) in _segments.Zip(segments))
        {
            if (!IsPlace(wanted))
            {
                if (!string.Equals(wanted, given, StringComparison.Ordinal)) return None;
                continue;
            }

            string value = Uri.UnescapeDataString(given);
            if (!Fits(value)) return None;
            values.Add(NameOf(wanted), value);
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    /// <summary>Whether a value can stand in a segment without changing the path's shape.</summary>
    internal static bool Fits(string value) => value is not ("" or "." or "..");

    /// <summary>The path with every place filled. A place without a value in <paramref name="values"/> is a broken endpoint.</summary>
    internal string Fill(IReadOnlyList<(string Name, string Value)> values)
    {
        if (Array.TrueForAll(_names, static name => name is null)) return Text;

        string[] path = ["", .. _segments];
        for (int i = 0; i < _names.Length; i++)
        {
            if (_names[i] is { } name) path[i + 1] = Uri.EscapeDataString(ValueOf(name, values));
        }

        return string.Join('/', path);
    }

    private static string ValueOf(string name, IReadOnlyList<(string Name, string Value)> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (string.Equals(values[i].Name, name, StringComparison.Ordinal)) return values[i].Value;
        }

        throw new ArgumentException($"The place {name} has no value.", nameof(values));
    }

    private static bool IsPlace(string segment) =>
        segment.Length > 2 && segment[0] == '{' && segment[^1] == '}' && !segment.AsSpan(1, segment.Length - 2).ContainsAny('{', '}');

    private static string NameOf(string place) => place[1..^1];
}
