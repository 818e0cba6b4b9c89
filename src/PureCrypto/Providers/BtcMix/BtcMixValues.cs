using System.Globalization;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Whether a value fits a field, by its kind and its spelling.</summary>
internal static class BtcMixValues
{
    /// <summary>Longer than any documented name or instant.</summary>
    public const int Room = 64;

    // 308 digits are below the largest double.
    private const int SurelyFiniteLength = 308;

    // yyyy-MM-ddTHH:mm:ss, by the kind of character: what follows is a fraction and a zone.
    private static ReadOnlySpan<byte> InstantShape => "0000-00-00T00:00:00"u8;

    public static bool Fits(ReadOnlySpan<byte> json, PhpJsonToken value, BtcMixFieldKind kind) => kind switch
    {
        BtcMixFieldKind.Text => value.Kind == PhpJsonKind.Text,
        BtcMixFieldKind.Number => SpellsNumber(json, value),
        BtcMixFieldKind.Txid => value.Kind == PhpJsonKind.Text && !SpellsNumber(json, value),
        BtcMixFieldKind.Instant => SpellsInstant(json, value),
        BtcMixFieldKind.Payouts => value.Kind == PhpJsonKind.Object,
    };

    /// <summary>What a string means: its own bytes, or, if it has escapes, unescaped into the room if that suffices.</summary>
    public static bool TryTextOf(ReadOnlySpan<byte> json, PhpJsonToken text, Span<byte> room, out ReadOnlySpan<byte> meaning)
    {
        meaning = text.In(json);
        if (!text.IsEscaped) return true;

        bool fits = PhpJsonText.TryUnescape(meaning, room, out int written);
        meaning = room[..written];
        return fits;
    }

    /// <summary>Whether a number, or a string, spells a finite number.</summary>
    /// <remarks>1e400 is signed as the word INF, which a transaction id could also be.</remarks>
    private static bool SpellsNumber(ReadOnlySpan<byte> json, PhpJsonToken value)
    {
        if (value.Kind == PhpJsonKind.Number) return IsFinite(value.In(json));

        Span<byte> room = stackalloc byte[Room];
        return value.Kind == PhpJsonKind.Text
            && TryTextOf(json, value, room, out ReadOnlySpan<byte> text)
            && PhpJsonScanner.IsNumber(text)
            && IsFinite(text);
    }

    private static bool IsFinite(ReadOnlySpan<byte> number) =>
        (number.Length <= SurelyFiniteLength && !number.ContainsAny("eE"u8))
        || (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value));

    private static bool SpellsInstant(ReadOnlySpan<byte> json, PhpJsonToken value)
    {
        Span<byte> room = stackalloc byte[Room];
        if (value.Kind != PhpJsonKind.Text || !TryTextOf(json, value, room, out ReadOnlySpan<byte> text)) return false;
        if (!HasShape(text, InstantShape)) return false;

        ReadOnlySpan<byte> zone = text[InstantShape.Length..];
        if (zone.Length > 1 && zone[0] == '.') zone = zone[1..].TrimStart("0123456789"u8);
        return zone.SequenceEqual("Z"u8)
            || (zone.Length > 0 && zone[0] is (byte)'+' or (byte)'-' && (IsExactly(zone[1..], "00:00"u8) || IsExactly(zone[1..], "0000"u8)));
    }

    private static bool IsExactly(ReadOnlySpan<byte> text, ReadOnlySpan<byte> shape) =>
        text.Length == shape.Length && HasShape(text, shape);

    /// <summary>Whether the text begins with the shape, in which a 0 stands for any digit.</summary>
    private static bool HasShape(ReadOnlySpan<byte> text, ReadOnlySpan<byte> shape)
    {
        if (text.Length < shape.Length) return false;
        for (int i = 0; i < shape.Length; i++)
        {
            if (shape[i] == '0' ? !char.IsAsciiDigit((char)text[i]) : text[i] != shape[i]) return false;
        }

        return true;
    }
}
