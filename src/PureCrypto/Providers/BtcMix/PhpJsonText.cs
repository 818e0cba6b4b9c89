using System.Text;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The escapes of a JSON string.</summary>
internal static class PhpJsonText
{
    /// <summary>The length of <c>\u007c</c>.</summary>
    public const int UnitLength = 6;

    /// <summary>Reads the UTF-16 unit that a <c>\uXXXX</c> at the start of the text names.</summary>
    public static bool TryUnit(ReadOnlySpan<byte> escape, out int unit)
    {
        unit = 0;
        if (escape.Length < UnitLength || escape[0] != '\\' || escape[1] != 'u') return false;
        foreach (byte c in escape[2..UnitLength])
        {
            int digit = c switch
            {
                >= (byte)'0' and <= (byte)'9' => c - '0',
                >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0) return false;
            unit = (unit << 4) | digit;
        }

        return true;
    }

    /// <summary>Writes what a scanned string means, as UTF-8, never longer than the string; false when it does not fit.</summary>
    public static bool TryUnescape(ReadOnlySpan<byte> raw, Span<byte> destination, out int written)
    {
        written = 0;
        while (true)
        {
            int run = raw.IndexOf((byte)'\\');
            ReadOnlySpan<byte> ordinary = run < 0 ? raw : raw[..run];
            if (!ordinary.TryCopyTo(destination[written..])) return false;
            written += ordinary.Length;
            if (run < 0) return true;

            Rune rune = RuneOf(raw[run..], out int length);
            if (!rune.TryEncodeToUtf8(destination[written..], out int encoded)) return false;
            written += encoded;
            raw = raw[(run + length)..];
        }
    }

    private static Rune RuneOf(ReadOnlySpan<byte> escape, out int length)
    {
        length = UnitLength;
        if (TryUnit(escape, out int unit))
        {
            if (!char.IsHighSurrogate((char)unit)) return new Rune(unit);
            TryUnit(escape[UnitLength..], out int low);
            length = 2 * UnitLength;
            return new Rune((char)unit, (char)low);
        }

        length = 2;
        return new Rune(escape[1] switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            byte itself => (char)itself,
        });
    }
}
