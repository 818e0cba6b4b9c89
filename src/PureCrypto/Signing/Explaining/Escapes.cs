using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace PureCrypto.Signing.Explaining;

/// <summary>Escapes put into JSON text or taken out of it, with everything else left where it stands. Null where nothing changes.</summary>
internal static class Escapes
{
    private const int UnitLength = 6;

    /// <summary>Each slash with a backslash before it, as PHP writes it.</summary>
    public static byte[]? SlashesPut(ReadOnlySpan<byte> json) => Rewritten(json, static (rest, into) =>
    {
        if (rest[0] != '/') return Kept(rest, into);
        into.AddRange("\\/"u8);
        return 1;
    });

    /// <summary>Each <c>\/</c> as a slash.</summary>
    public static byte[]? SlashesTaken(ReadOnlySpan<byte> json) => Rewritten(json, static (rest, into) =>
    {
        if (!rest.StartsWith("\\/"u8)) return Kept(rest, into);
        into.Add((byte)'/');
        return 2;
    });

    /// <summary>Every character beyond ASCII as <c>\uXXXX</c> in lower-case hex.</summary>
    public static byte[]? UnicodePut(ReadOnlySpan<byte> json) => !Utf8.IsValid(json) ? null : Rewritten(json, static (rest, into) =>
    {
        if (rest[0] < 0x80) return Kept(rest, into);
        Rune.DecodeFromUtf8(rest, out var rune, out int length);
        foreach (char unit in rune.ToString()) into.AddRange(Ascii.Of(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}")));
        return length;
    });

    /// <summary>Every <c>\uXXXX</c> beyond ASCII as the character itself.</summary>
    public static byte[]? UnicodeTaken(ReadOnlySpan<byte> json) => Rewritten(json, static (rest, into) =>
    {
        if (Unit(rest) is not (>= 0x80 and var unit)) return Kept(rest, into);
        bool isPair = char.IsHighSurrogate((char)unit) && Unit(rest[UnitLength..]) is { } low && char.IsLowSurrogate((char)low);
        if (!isPair && char.IsSurrogate((char)unit)) return Kept(rest, into);
        string text = isPair ? new string([(char)unit, (char)(Unit(rest[UnitLength..]) ?? 0)]) : new string((char)unit, 1);
        into.AddRange(Encoding.UTF8.GetBytes(text));
        return isPair ? 2 * UnitLength : UnitLength;
    });

    private static byte[]? Rewritten(ReadOnlySpan<byte> json, Func<ReadOnlySpan<byte>, List<byte>, int> step)
    {
        var written = new List<byte>(json.Length);
        for (int at = 0; at < json.Length;) at += step(json[at..], written);
        byte[] result = [.. written];
        return json.SequenceEqual(result) ? null : result;
    }

    // An escape is kept as one, so that the second of two backslashes begins none.
    private static int Kept(ReadOnlySpan<byte> rest, List<byte> into)
    {
        int length = rest[0] == '\\' && rest.Length > 1 ? 2 : 1;
        into.AddRange(rest[..length]);
        return length;
    }

    private static int? Unit(ReadOnlySpan<byte> escape) =>
        escape.Length >= UnitLength && escape[0] == '\\' && escape[1] == 'u'
        && ushort.TryParse(escape[2..UnitLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? unit
            : null;
}
