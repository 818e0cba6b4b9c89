namespace PureCrypto.Providers.BtcMix;

/// <summary>Why PHP's <c>json_decode</c> makes no array of a text.</summary>
public enum PhpJsonRefusal
{
    /// <summary>It does make an array.</summary>
    None,

    /// <summary>The bytes are not UTF-8 throughout.</summary>
    NotUtf8,

    /// <summary>The text is no JSON: a byte order mark, a comment, a trailing comma, <c>01</c>, <c>NaN</c>, a cut-off end…</summary>
    Syntax,

    /// <summary>A string holds a raw byte below 0x20.</summary>
    ControlCharacter,

    /// <summary>A <c>\u</c> escape names half a surrogate pair.</summary>
    LoneSurrogate,

    /// <summary>Objects and lists are nested more than 511 deep, which with a value inside makes PHP's 512 levels.</summary>
    TooDeep,

    /// <summary>The text is a string, a number, a boolean or null: it has no fields.</summary>
    NotAnArray,
}
