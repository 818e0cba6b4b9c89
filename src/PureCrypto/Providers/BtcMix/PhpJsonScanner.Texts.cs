using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace PureCrypto.Providers.BtcMix;

/// <content>Strings. What lies between their ends is looked at sixty-four bytes at a time, and each byte once.</content>
internal ref partial struct PhpJsonScanner
{
    private const byte LastOfAscii = 0x7F;

    /// <summary>Whether a string of ordinary characters begins here, without blanks before it; if so, reads it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPlainText(out PhpJsonToken text)
    {
        int start = _at; // once in a local: what is kept in memory between two tokens takes most of the time
        text = default;
        if (At(start) != '"') return false;

        int end = NextStop(start + 1);
        if (At(end) != '"') return false;

        _at = end + 1;
        text = new(start, end + 1 - start);
        return true;
    }

    private bool TryText(out PhpJsonToken text) => TryPlainText(out text) || TryUncommonText(out text);

    /// <summary>Reads a string that has more than ordinary characters.</summary>
    private bool TryUncommonText(out PhpJsonToken text)
    {
        int start = _at;
        bool isEscaped = false, holdsSeparator = false;
        text = default;
        for (_at = NextStop(_at + 1); ; _at = NextStop(_at))
        {
            switch (At(_at))
            {
                case (byte)'"':
                    _at++;
                    text = new(start, _at - start, isEscaped, holdsSeparator);
                    return true;
                case (byte)'|' or (byte)',':
                    holdsSeparator = true;
                    _at++;
                    break;
                case (byte)'\\':
                    isEscaped = true;
                    if (!TryEscape(ref holdsSeparator)) return false;
                    break;
                case > LastOfAscii:
                    if (!TryBeyondAscii()) return false;
                    break;
                default:
                    return Refuse(_at < _json.Length ? PhpJsonRefusal.ControlCharacter : PhpJsonRefusal.Syntax);
            }
        }
    }

    /// <summary>Where a run of ordinary characters ends, as <see cref="PhpJsonStops"/> says, or where the text does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextStop(int at)
    {
        ulong stops = _stops >> at; // a shift looks at the lowest six bits alone
        return PhpJsonStops.BlockOf(at) == _block && stops != 0
            ? Math.Min(unchecked(at + BitOperations.TrailingZeroCount(stops)), _json.Length)
            : NextStopBeyond(at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NextStopBeyond(int at)
    {
        ReadOnlySpan<byte> all = _json;
        int block = PhpJsonStops.BlockOf(at);
        ulong stops = block == _block ? _stops : PhpJsonStops.In(all, block);
        ulong own = stops >> at;
        while (own == 0)
        {
            at = PhpJsonStops.StartOf(++block);
            if (at >= all.Length) return all.Length;
            own = stops = PhpJsonStops.In(all, block);
        }

        _block = block;
        _stops = stops;
        return Math.Min(unchecked(at + BitOperations.TrailingZeroCount(own)), all.Length);
    }

    private bool TryBeyondAscii()
    {
        if (!IsUtf8()) return Refuse(PhpJsonRefusal.NotUtf8);
        int length = _json[_at..].IndexOfAnyInRange((byte)0, LastOfAscii);
        _at = length < 0 ? _json.Length : _at + length;
        return true;
    }

    // At most once for each walk: a text that is not UTF-8 ends it.
    private bool IsUtf8() => _isUtf8 = _isUtf8 || Utf8.IsValid(_json);

    private bool TryEscape(ref bool holdsSeparator)
    {
        ReadOnlySpan<byte> rest = _json[_at..];
        if (rest.Length < 2) return Refuse(PhpJsonRefusal.Syntax);
        if ("\"\\/bfnrt"u8.Contains(rest[1]))
        {
            _at += 2;
            return true;
        }

        if (!PhpJsonText.TryUnit(rest, out int unit)) return Refuse(PhpJsonRefusal.Syntax);
        if (unit is >= 0xD800 and <= 0xDFFF)
        {
            bool isPair = unit <= 0xDBFF && PhpJsonText.TryUnit(rest[PhpJsonText.UnitLength..], out int low) && low is >= 0xDC00 and <= 0xDFFF;
            if (!isPair) return Refuse(PhpJsonRefusal.LoneSurrogate);
            _at += PhpJsonText.UnitLength;
        }

        holdsSeparator |= unit is '|' or ',';
        _at += PhpJsonText.UnitLength;
        return true;
    }
}
