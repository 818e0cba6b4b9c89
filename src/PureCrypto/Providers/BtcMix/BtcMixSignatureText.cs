using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What an answer has under its top-level key <c>signature</c>.</summary>
public enum BtcMixSignatureState
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Something that is not a string: null, true, a number, a list…</summary>
    NotText,

    /// <summary>A string that is not 44 bytes long, once unescaped.</summary>
    WrongLength,

    /// <summary>A string of 44 bytes, in <see cref="BtcMixSignatureText.Utf8"/>.</summary>
    Present,
}

/// <summary>The signature an answer carries: 44 bytes to compare, or why there are none.</summary>
/// <remarks>
/// Base64 decoders accept blanks and loose tail bits, so that several texts would count as one signature; the
/// verification takes only the text that an encoder gives, and compares the decoded bytes in constant time. A value of
/// this type owns its bytes. Its default is <see cref="BtcMixSignatureState.Missing"/>.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct BtcMixSignatureText
{
    /// <summary>The length of 32 bytes in padded base64.</summary>
    public const int Length = BtcMixDigits.Length;

    private readonly Bytes _bytes;

    internal BtcMixSignatureText(ReadOnlySpan<byte> json, PhpJsonToken value)
    {
        State = value.KindIn(json) switch
        {
            PhpJsonKind.None => BtcMixSignatureState.Missing,
            PhpJsonKind.Text => TryRead(value, json, _bytes)
                ? BtcMixSignatureState.Present
                : BtcMixSignatureState.WrongLength,
            _ => BtcMixSignatureState.NotText,
        };
    }

    /// <summary>Whether there is a signature to compare, and if not, why.</summary>
    public BtcMixSignatureState State { get; }

    /// <summary>The 44 bytes of a signature that is <see cref="BtcMixSignatureState.Present"/>; else empty.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Utf8 => State == BtcMixSignatureState.Present ? _bytes : [];

    /// <summary>Writes the 32 bytes of the MAC that a signature stands for; false if it is not the one text for them.</summary>
    internal static bool TryDecode(ReadOnlySpan<byte> json, PhpJsonToken value, Span<byte> mac)
    {
        if (value.KindIn(json) != PhpJsonKind.Text) return false;
        return value.IsEscaped ? TryDecodeEscaped(value.TextIn(json), mac) : BtcMixDigits.TryDecode(value.TextIn(json), mac);
    }

    private static bool TryDecodeEscaped(ReadOnlySpan<byte> escaped, Span<byte> mac)
    {
        Span<byte> text = stackalloc byte[Length];
        return PhpJsonText.TryUnescape(escaped, text, out int written) && BtcMixDigits.TryDecode(text[..written], mac);
    }

    private static bool TryRead(PhpJsonToken value, ReadOnlySpan<byte> json, Span<byte> destination)
    {
        ReadOnlySpan<byte> text = value.TextIn(json);
        if (!value.IsEscaped) return text.Length == Length && text.TryCopyTo(destination);
        return PhpJsonText.TryUnescape(text, destination, out int written) && written == Length;
    }

    [InlineArray(Length)]
    private struct Bytes
    {
        private byte _first;
    }
}
