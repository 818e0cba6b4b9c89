using System.Buffers;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Walks a JSON text by the grammar of PHP's <c>json_decode</c>, without exceptions and without allocating.</summary>
/// <remarks>
/// The platform's reader throws on bad input, and it accepts lone surrogates, which PHP refuses; both are wrong for
/// bytes that anybody may send. The caller checks once that the bytes are UTF-8. Every call that returns false leaves the
/// reason in <see cref="Refusal"/>, and the walk is over.
/// </remarks>
internal ref struct PhpJsonScanner(ReadOnlySpan<byte> json, int at = 0)
{
    /// <summary>json_decode's default depth: 512 nested containers are read, the 513th is refused.</summary>
    public const int MaxDepth = 512;

    // What ends or interrupts a run of ordinary bytes in a string. The two separators are only noted.
    private static readonly SearchValues<byte> Stops = SearchValues.Create(
        "\"\\|,\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8);

    private readonly ReadOnlySpan<byte> _json = json;
    private int _at = at;

    /// <summary>Why the walk ended early, or None.</summary>
    public PhpJsonRefusal Refusal { get; private set; }

    /// <summary>Where the next byte to read lies.</summary>
    public readonly int Position => _at;

    /// <summary>Whether the whole token is one JSON number.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> token)
    {
        var scanner = new PhpJsonScanner(token);
        return scanner.TryNumber(out _) && scanner._at == token.Length;
    }

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
        byte next = Peek();
        bool isEnd = next == (isObject ? '}' : ']');
        hasItem = !isEnd;
        if (isEnd || (!isFirst && next == ','))
            _at++;
        else if (!isFirst)
            return Refuse(PhpJsonRefusal.Syntax);
        return true;
    }

    /// <summary>Reads a key and the colon after it.</summary>
    public bool TryKey(out PhpJsonToken key)
    {
        key = default;
        if (Peek() != '"') return Refuse(PhpJsonRefusal.Syntax);
        if (!TryText(out key)) return false;
        if (Peek() != ':') return Refuse(PhpJsonRefusal.Syntax);
        _at++;
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
            (byte)'t' => TryWord("true"u8, PhpJsonKind.True, out value),
            (byte)'f' => TryWord("false"u8, PhpJsonKind.False, out value),
            (byte)'n' => TryWord("null"u8, PhpJsonKind.Null, out value),
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
        while ((uint)_at < (uint)_json.Length)
        {
            byte next = _json[_at];
            if (next > ' ' || next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) return next;
            _at++;
        }

        return 0;
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

        value = new(isObject ? PhpJsonKind.Object : PhpJsonKind.List, start, _at - start, IsEscaped: false, HoldsSeparator: false);
        return true;
    }

    private bool TryText(out PhpJsonToken text)
    {
        int start = ++_at;
        bool isEscaped = false, holdsSeparator = false;
        text = default;
        while (true)
        {
            int run = _json[_at..].IndexOfAny(Stops);
            if (run < 0) return Refuse(PhpJsonRefusal.Syntax);

            _at += run;
            switch (_json[_at])
            {
                case (byte)'"':
                    text = new(PhpJsonKind.Text, start, _at++ - start, isEscaped, holdsSeparator);
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
                    return Refuse(PhpJsonRefusal.ControlCharacter);
            }
        }
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
        int start = _at;
        number = default;
        if (At(_at) == '-') _at++;
        if (At(_at) == '0') _at++;
        else if (!TryDigits()) return Refuse(PhpJsonRefusal.Syntax);

        if (At(_at) == '.')
        {
            _at++;
            if (!TryDigits()) return Refuse(PhpJsonRefusal.Syntax);
        }

        if (At(_at) is (byte)'e' or (byte)'E')
        {
            _at++;
            if (At(_at) is (byte)'+' or (byte)'-') _at++;
            if (!TryDigits()) return Refuse(PhpJsonRefusal.Syntax);
        }

        number = new(PhpJsonKind.Number, start, _at - start, IsEscaped: false, HoldsSeparator: false);
        return true;
    }

    private bool TryDigits()
    {
        int start = _at;
        while (At(_at) is >= (byte)'0' and <= (byte)'9') _at++;
        return _at > start;
    }

    private bool TryWord(ReadOnlySpan<byte> word, PhpJsonKind kind, out PhpJsonToken value)
    {
        value = new(kind, _at, word.Length, IsEscaped: false, HoldsSeparator: false);
        if (!_json[_at..].StartsWith(word)) return Refuse(PhpJsonRefusal.Syntax);
        _at += word.Length;
        return true;
    }

    private readonly byte At(int index) => (uint)index < (uint)_json.Length ? _json[index] : (byte)0;

    private bool Refuse(PhpJsonRefusal refusal)
    {
        Refusal = refusal;
        return false;
    }
}
