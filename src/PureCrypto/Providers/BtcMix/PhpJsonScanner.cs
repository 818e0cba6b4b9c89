using System.Runtime.CompilerServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Walks a JSON text by the grammar of PHP's <c>json_decode</c>, without exceptions and without allocating.</summary>
/// <remarks>
/// The platform's reader throws on bad input, and it accepts lone surrogates, which PHP refuses; both are wrong for
/// bytes that anybody may send. Every call that returns false leaves the reason in <see cref="Refusal"/>, and the walk is over.
/// </remarks>
/// <param name="json">The whole text.</param>
/// <param name="position">Where to begin.</param>
/// <param name="isUtf8">Whether all bytes are known to be UTF-8; else they are looked at when one beyond ASCII is met.</param>
[SkipLocalsInit]
internal ref partial struct PhpJsonScanner(ReadOnlySpan<byte> json, int position = 0, bool isUtf8 = true)
{
    /// <summary>How many containers may be nested: json_decode's default depth is 512, and the innermost value counts as a level.</summary>
    public const int MaxDepth = 511;

    private readonly ReadOnlySpan<byte> _json = json;
    private int _at = position;
    private bool _isUtf8 = isUtf8;

    // The block last classified, and its stops: where runs of ordinary characters end.
    private int _block = -1;
    private ulong _stops;

    /// <summary>Why the walk ended early, or None.</summary>
    public PhpJsonRefusal Refusal { get; private set; }

    /// <summary>Where the next byte to read lies.</summary>
    public readonly int Position => _at;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    private bool TryNumber(out PhpJsonToken number)
    {
        number = new(_at, PhpJsonNumber.LengthIn(_json[_at..], out bool hasLongExponent), hasLongExponent);
        _at += number.Length;
        return number.Length > 0 || Refuse(PhpJsonRefusal.Syntax);
    }

    private bool TryWord(ReadOnlySpan<byte> word, out PhpJsonToken value)
    {
        value = new(_at, word.Length);
        if (!_json[_at..].StartsWith(word)) return Refuse(PhpJsonRefusal.Syntax);
        _at += word.Length;
        return true;
    }

    // The casts cannot lose anything: an index is never negative.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte At(int index)
    {
        ReadOnlySpan<byte> text = _json; // a local cannot change between the two uses, so the index is checked once
        return unchecked((uint)index < (uint)text.Length) ? text[index] : (byte)0;
    }

    // Of several reasons, bytes that are no text come first.
    private bool Refuse(PhpJsonRefusal refusal)
    {
        Refusal = IsUtf8() ? refusal : PhpJsonRefusal.NotUtf8;
        return false;
    }
}
