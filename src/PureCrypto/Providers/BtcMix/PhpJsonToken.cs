namespace PureCrypto.Providers.BtcMix;

/// <summary>What a JSON value is.</summary>
internal enum PhpJsonKind
{
    None,
    Null,
    False,
    True,
    Number,
    Text,
    Object,
    List,
}

/// <summary>Where a JSON value or key lies in its text, quotes and brackets included. The default is no value.</summary>
/// <remarks>
/// One word, and not a struct of five fields: those are copied through memory on every return, which took longer than
/// finding the token. A span is shorter than 2³¹ bytes, so its start and length leave room for two marks, and the
/// first byte of a value tells its kind.
/// </remarks>
internal readonly record struct PhpJsonToken
{
    private const int LengthShift = 2;
    private const int StartShift = 33;
    private const ulong SpecialMark = 1;
    private const ulong SeparatorMark = 2;

    private readonly ulong _bits;

    public PhpJsonToken(int start, int length, bool isSpecial = false, bool holdsSeparator = false) =>
        _bits = unchecked(((ulong)(uint)start << StartShift) | ((ulong)(uint)length << LengthShift))
            | (isSpecial ? SpecialMark : 0) | (holdsSeparator ? SeparatorMark : 0);

    public int Start => unchecked((int)(_bits >> StartShift));

    public int Length => unchecked((int)(_bits >> LengthShift) & int.MaxValue);

    /// <summary>Whether a string has escapes.</summary>
    public bool IsEscaped => (_bits & SpecialMark) != 0;

    /// <summary>Whether a number's exponent has more than two digits, so that no double may hold it: the mark that a string has for escapes.</summary>
    public bool HasLongExponent => (_bits & SpecialMark) != 0;

    /// <summary>Whether a string, once unescaped, holds <c>|</c> or <c>,</c>.</summary>
    public bool HoldsSeparator => (_bits & SeparatorMark) != 0;

    /// <summary>The bytes of the value.</summary>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> json) => json.Slice(Start, Length);

    /// <summary>The bytes of a string between its quotes, still escaped. A string has both, so nothing here overflows.</summary>
    public ReadOnlySpan<byte> TextIn(ReadOnlySpan<byte> json) => unchecked(json.Slice(Start + 1, Length - 2));

    public PhpJsonKind KindIn(ReadOnlySpan<byte> json) => Length == 0 ? PhpJsonKind.None : json[Start] switch
    {
        (byte)'"' => PhpJsonKind.Text,
        (byte)'{' => PhpJsonKind.Object,
        (byte)'[' => PhpJsonKind.List,
        (byte)'t' => PhpJsonKind.True,
        (byte)'f' => PhpJsonKind.False,
        (byte)'n' => PhpJsonKind.Null,
        _ => PhpJsonKind.Number,
    };
}
