using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>A secret with a name and the time it is good for.</summary>
/// <param name="Name">Names the key in results and logs; not secret.</param>
/// <param name="Secret">The key.</param>
/// <param name="From">The first instant it is good for; none if it always was.</param>
/// <param name="Until">The first instant it is no longer good for; none if it stays good.</param>
[DebuggerDisplay("{Name}")]
public sealed record NamedKey(string Name, Secret Secret, Option<DateTimeOffset> From = default, Option<DateTimeOffset> Until = default)
{
    /// <summary>Whether the key is good at <paramref name="now"/>.</summary>
    /// <remarks>Most keys have no bounds, and then nothing is compared.</remarks>
    public bool IsGoodAt(DateTimeOffset now) =>
        (From.IsNone || From.IfNone(DateTimeOffset.MinValue) <= now) && (Until.IsNone || now < Until.IfNone(DateTimeOffset.MaxValue));

    /// <summary>The name alone.</summary>
    public override string ToString() => Name;
}

/// <summary>Several keys for one sender, so that it can change its key without a message being lost.</summary>
/// <remarks>Immutable. Keys are tried in their order. Names are given once (a repeated name throws).</remarks>
public sealed class Keyring
{
    private readonly NamedKey[] _keys;

    private Keyring(NamedKey[] keys) => _keys = keys;

    /// <summary>The keys, in the order in which they are tried.</summary>
    public Seq<NamedKey> Keys => Seq(_keys);

    internal ReadOnlySpan<NamedKey> Tried => _keys;

    /// <summary>A ring of these keys.</summary>
    /// <exception cref="ArgumentException">There is no key, or a name comes twice.</exception>
    public static Keyring Of(params IEnumerable<NamedKey> keys)
    {
        NamedKey[] all = [.. keys];
        if (all.Length == 0) throw new ArgumentException("A keyring holds at least one key.", nameof(keys));
        return all.DistinctBy(static key => key.Name, StringComparer.Ordinal).Count() == all.Length
            ? new Keyring(all)
            : throw new ArgumentException("Every key has its own name.", nameof(keys));
    }

    /// <summary>A ring of one key that is always good, called <c>default</c>.</summary>
    public static Keyring Of(Secret secret) => new([new NamedKey("default", secret)]);

    /// <summary>The names alone.</summary>
    public override string ToString() => string.Join(", ", _keys.Select(static key => key.Name));
}
