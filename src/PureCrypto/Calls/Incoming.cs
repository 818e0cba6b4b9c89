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

    public Incoming(FrozenDictionary<string, string> path, Request request)
    {
        _path = path;
        _query = Pairs(request.Target).ToLookup(static p => p.Name, static p => p.Value, StringComparer.Ordinal);
        (Headers, Body) = (request.Headers, request.Body);
    }

    public List<Fault> Faults { get; } = [];

    public Seq<Header> Headers { get; }

    public Body Body { get; }

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

    // Some clients write a blank as +, as HTML forms do; a plus sign itself always arrives as %2B.
    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
