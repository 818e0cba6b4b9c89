using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>A request while its slots are read. Lives inside one call of <see cref="Bind"/>.</summary>
internal sealed class Incoming
{
    private readonly FrozenDictionary<string, string> _path;
    private readonly ILookup<string, string> _query;
    private readonly List<Fault> _faults = [];
    private readonly List<string> _misread = [];

    public Incoming(FrozenDictionary<string, string> path, Request request)
    {
        _path = path;
        _query = Pairs(request.Target).ToLookup(static p => p.Name, static p => p.Value, StringComparer.Ordinal);
        (Headers, Body) = (request.Headers, request.Body);
    }

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public Seq<Header> Headers { get; }

    public Body Body { get; }

    /// <summary>A rule that is broken; nothing more of a field that was misread, because its stopgap would be judged.</summary>
    public void Refuse(Fault fault)
    {
        if (!_misread.Exists(field => IsWithin(fault.Field, field))) _faults.Add(fault);
    }

    /// <summary>A field of the body that is missing or malformed.</summary>
    public void Misread(string field)
    {
        Refuse(new Fault(field, "is missing or malformed"));
        _misread.Add(field);
    }

    public string Path(string name) => _path[name];

    /// <summary>Every value given under a name, in order.</summary>
    public IReadOnlyList<string> Query(string name) => [.. _query[name]];

    private static IEnumerable<(string Name, string Value)> Pairs(string target)
    {
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0) yield break;
        foreach (string pair in target[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? (Decoded(pair), "") : (Decoded(pair[..equals]), Decoded(pair[(equals + 1)..]));
        }
    }

    private static bool IsWithin(string field, string whole) =>
        field.StartsWith(whole, StringComparison.Ordinal) && (field.Length == whole.Length || field[whole.Length] is '.' or '[');

    // Some clients write a blank as +, as HTML forms do; a plus sign itself always arrives as %2B.
    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
