using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Walks a JSON text by the grammar of PHP's <c>json_decode</c>, without exceptions and without allocating.</summary>
/// <remarks>
/// The platform's reader throws on bad input, and it accepts lone surrogates, which PHP refuses; both are wrong for
/// bytes that anybody may send. The caller checks once that the bytes are UTF-8. Every call that returns false leaves the
/// reason in <see cref="Refusal"/>, and the walk is over.
/// </remarks>
[SkipLocalsInit]
internal ref struct PhpJsonScanner(ReadOnlySpan<byte> json, int position = 0)
{
    /// <summary>How many containers may be nested: json_decode's default depth is 512, and the innermost value counts as a level.</summary>
    public const int MaxDepth = 511;

    private const int BlockShift = 6;
    private const int BlockLength = 1 << BlockShift;

    private readonly ReadOnlySpan<byte> _json = json;
    private int _at = position;

    // The block last classified, and one bit for each of its bytes at which a run of ordinary characters ends.
    private int _block = -1;
    private ulong _stops;

    /// <summary>Why the walk ended early, or None.</summary>
    public PhpJsonRefusal Refusal { get; private set; }

    /// <summary>Where the next byte to read lies.</summary>
    public readonly int Position => _at;

    /// <summary>Whether the whole token is one JSON number, and whether its exponent has more than two digits.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> token, out bool hasLongExponent) =>
        NumberLength(token, out hasLongExponent) == token.Length && token.Length > 0;

    /// <summary>Steps into the object or list at the cursor, or says that the text is something else.</summary>
    public bool TryEnter(out bool isObject)
    {
        byte first = Peek();
        isObject = first == '{';
        if (isObject || first == '[')
        {
            _at++;
            return true;
        }

        return TryValue(depth: 0, out _) && TryEnd() && Refuse(PhpJsonRefusal.NotAnArray);
    }

    /// <summary>Moves to the next item of the container entered, past the comma between two, or past its end.</summary>
    public bool TryAdvance(bool isObject, bool isFirst, out bool hasItem)
    {
        int at = PastBlanks(_at);
        byte next = At(at);
        bool isEnd = next == (isObject ? '}' : ']');
        hasItem = !isEnd;
        if (!isEnd && !isFirst && next != ',') return Refuse(PhpJsonRefusal.Syntax);
        _at = isEnd || !isFirst ? at + 1 : at;
        return true;
    }

    /// <summary>Whether exactly this comes next; if so, steps over it.</summary>
    public bool TrySkip(ReadOnlySpan<byte> expected)
    {
        if (expected.IsEmpty || !_json[_at..].StartsWith(expected)) return false;
        _at += expected.Length;
        return true;
    }

    /// <summary>Whether a string of ordinary characters begins here, without blanks before it; if so, reads it.</summary>
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

    /// <summary>Reads a key and the colon after it.</summary>
    public bool TryKey(out PhpJsonToken key)
    {
        _at = PastBlanks(_at);
        key = default;
        if (At(_at) != '"') return Refuse(PhpJsonRefusal.Syntax);
        if (!TryText(out key)) return false;

        int at = PastBlanks(_at);
        if (At(at) != ':') return Refuse(PhpJsonRefusal.Syntax);
        _at = at + 1;
        return true;
    }

    /// <summary>Whether an object or a list begins here; if so, steps into it, at the given depth.</summary>
    public bool TryEnterNested(int depth, out bool isContainer, out bool isObject)
    {
        byte first = Peek();
        isObject = first == '{';
        isContainer = isObject || first == '[';
        if (!isContainer) return true;
        if (depth >= MaxDepth) return Refuse(PhpJsonRefusal.TooDeep);
        _at++;
        return true;
    }

    /// <summary>Reads one value whole, containers included; <paramref name="depth"/> counts the containers around it.</summary>
    public bool TryValue(int depth, out PhpJsonToken value)
    {
        value = default;
        return Peek() switch
        {
            (byte)'"' => TryText(out value),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => TryNumber(out value),
            (byte)'{' or (byte)'[' => TryContainer(depth, out value),
            (byte)'t' => TryWord("true"u8, out value),
            (byte)'f' => TryWord("false"u8, out value),
            (byte)'n' => TryWord("null"u8, out value),
            _ => Refuse(PhpJsonRefusal.Syntax),
        };
    }

    /// <summary>Whether nothing but blanks is left.</summary>
    public bool TryEnd()
    {
        Peek();
        return _at == _json.Length || Refuse(PhpJsonRefusal.Syntax);
    }

    /// <summary>The byte after any blanks, or NUL at the end: a NUL is no part of the grammar outside strings.</summary>
    private byte Peek()
    {
        _at = PastBlanks(_at);
        return At(_at);
    }

    // Answers of PHP have no blanks, unless somebody prettied them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int PastBlanks(int at) => At(at) > ' ' ? at : PastSomeBlanks(at);

    private readonly int PastSomeBlanks(int at)
    {
        while (At(at) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }

    private bool TryContainer(int depth, out PhpJsonToken value)
    {
        value = default;
        int start = _at;
        if (!TryEnterNested(depth, out _, out bool isObject)) return false;

        for (bool isFirst = true; ; isFirst = false)
        {
            if (!TryAdvance(isObject, isFirst, out bool hasItem)) return false;
            if (!hasItem) break;
            if (isObject && !TryKey(out _)) return false;
            if (!TryValue(depth + 1, out _)) return false;
        }

        value = new(start, _at - start);
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
                default:
                    return Refuse(_at < _json.Length ? PhpJsonRefusal.ControlCharacter : PhpJsonRefusal.Syntax);
            }
        }
    }

    /// <summary>Where a run of ordinary characters ends: at a quote, an escape, a separator, a control character, or the end.</summary>
    private int NextStop(int at)
    {
        int block = at >> BlockShift;
        if (block != _block) Classify(block);

        ulong stops = _stops >> at; // a shift looks at the lowest six bits alone
        while (stops == 0)
        {
            at = ++block << BlockShift;
            if (at >= _json.Length) return _json.Length;
            Classify(block);
            stops = _stops;
        }

        return Math.Min(unchecked(at + BitOperations.TrailingZeroCount(stops)), _json.Length);
    }

    /// <summary>Finds all stops of a block at once: most strings here are too short for a vectorised search of their own.</summary>
    private void Classify(int block)
    {
        int start = block << BlockShift;
        _block = block;
        _stops = start + BlockLength <= _json.Length ? Stops(_json.Slice(start, BlockLength)) : TailStops(start);
    }

    private readonly ulong TailStops(int start)
    {
        // Read with the bytes before it, which are then shifted out.
        if (_json.Length >= BlockLength && start < _json.Length) return Stops(_json[^BlockLength..]) >> (start + BlockLength - _json.Length);

        Span<byte> tail = stackalloc byte[BlockLength];
        tail.Clear(); // past the end, NULs stop any run
        if (start < _json.Length) _json[start..].CopyTo(tail);
        return Stops(tail);
    }

    private static ulong Stops(ReadOnlySpan<byte> block)
    {
        Vector512<byte> bytes = Vector512.Create(block);
        return (Vector512.Equals(bytes, Vector512.Create((byte)'"'))
            | Vector512.Equals(bytes | Vector512.Create((byte)0x20), Vector512.Create((byte)'|')) // and \, which lacks that bit
            | Vector512.Equals(bytes, Vector512.Create((byte)','))
            | Vector512.LessThan(bytes, Vector512.Create((byte)' '))).ExtractMostSignificantBits();
    }

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

    private bool TryNumber(out PhpJsonToken number)
    {
        number = new(_at, NumberLength(_json[_at..], out bool hasLongExponent), hasLongExponent);
        _at += number.Length;
        return number.Length > 0 || Refuse(PhpJsonRefusal.Syntax);
    }

    /// <summary>The length of the number that the text begins with, or 0 when it begins with none.</summary>
    private static int NumberLength(ReadOnlySpan<byte> text, out bool hasLongExponent)
    {
        hasLongExponent = false;
        int first = text.StartsWith((byte)'-') ? 1 : 0;
        int at = PastDigits(text, first);
        if (at == first) return 0;

        // After a leading zero the number is over: what follows in 01 is refused as no comma and no end.
        if (text[first] == '0') at = first + 1;
        if (at < text.Length && text[at] == '.')
        {
            int fraction = at + 1;
            at = PastDigits(text, fraction);
            if (at == fraction) return 0;
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            int exponent = at + 1;
            if (exponent < text.Length && text[exponent] is (byte)'+' or (byte)'-') exponent++;
            at = PastDigits(text, exponent);
            if (at == exponent) return 0;
            hasLongExponent = at - exponent > 2;
        }

        return at;
    }

    private static int PastDigits(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9') at++;
        return at;
    }

    private bool TryWord(ReadOnlySpan<byte> word, out PhpJsonToken value)
    {
        value = new(_at, word.Length);
        if (!_json[_at..].StartsWith(word)) return Refuse(PhpJsonRefusal.Syntax);
        _at += word.Length;
        return true;
    }

    // The casts cannot lose anything: an index is never negative.
    private readonly byte At(int index)
    {
        ReadOnlySpan<byte> text = _json; // a local cannot change between the two uses, so the index is checked once
        return unchecked((uint)index < (uint)text.Length) ? text[index] : (byte)0;
    }

    private bool Refuse(PhpJsonRefusal refusal)
    {
        Refusal = refusal;
        return false;
    }
}
