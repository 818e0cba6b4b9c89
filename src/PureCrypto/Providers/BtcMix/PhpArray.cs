using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace PureCrypto.Providers.BtcMix;

/// <summary>One entry of a decoded array: the key as text, and where its value lies.</summary>
internal readonly record struct PhpEntry(string Key, PhpJsonToken Value);

/// <summary>A JSON object or list as the array PHP makes of it. The exact form: it allocates.</summary>
internal static class PhpArray
{
    /// <summary>The entries of the container at <paramref name="start"/>, in a text already found to be valid.</summary>
    /// <remarks>A key that occurs again keeps its first place and takes its last value. A list has the keys 0, 1, 2…</remarks>
    /// <param name="json">The whole text.</param>
    /// <param name="start">Where the container begins.</param>
    /// <param name="repeated">The first key that occurred again, or null.</param>
    public static ReadOnlySpan<PhpEntry> Of(ReadOnlySpan<byte> json, int start, out string? repeated)
    {
        var entries = new List<PhpEntry>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        repeated = null;

        var scanner = new PhpJsonScanner(json, start);
        scanner.TryEnter(out bool isObject);
        for (bool isFirst = true; scanner.TryAdvance(isObject, isFirst, out bool hasItem) && hasItem; isFirst = false)
        {
            string key = isObject && scanner.TryKey(out PhpJsonToken name)
                ? TextOf(json, name)
                : entries.Count.ToString(CultureInfo.InvariantCulture);
            scanner.TryValue(depth: 1, out PhpJsonToken value);

            if (places.TryGetValue(key, out int place))
            {
                entries[place] = new(key, value);
                repeated ??= key;
                continue;
            }

            places.Add(key, entries.Count);
            entries.Add(new(key, value));
        }

        return CollectionsMarshal.AsSpan(entries);
    }

    /// <summary>What a scanned string means.</summary>
    public static string TextOf(ReadOnlySpan<byte> json, PhpJsonToken text)
    {
        ReadOnlySpan<byte> raw = text.TextIn(json);
        if (!text.IsEscaped) return Encoding.UTF8.GetString(raw);

        byte[] unescaped = new byte[raw.Length];
        PhpJsonText.TryUnescape(raw, unescaped, out int written);
        return Encoding.UTF8.GetString(unescaped, 0, written);
    }
}
