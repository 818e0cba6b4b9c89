using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Whether a value fits a field, by its kind and its spelling.</summary>
internal static class BtcMixValues
{
    /// <summary>Longer than any documented name or instant.</summary>
    public const int Room = 64;

    // So many digits and an exponent of 99 stay below the largest double, 1.8e308.
    private const int SurelyFiniteLength = 200;

    // yyyy-MM-ddTHH:mm:ss, by the kind of character: what follows is a fraction and a zone.
    private static ReadOnlySpan<byte> InstantShape => "0000-00-00T00:00:00"u8;

    // As the document writes instants.
    private static ReadOnlySpan<byte> UsualInstantShape => "0000-00-00T00:00:00+00:00"u8;

    /// <summary>Whether the value fits a field other than the payouts. Separators are another matter.</summary>
    public static bool Fits(ReadOnlySpan<byte> json, PhpJsonToken value, BtcMixField field) =>
        Fits(json, value, BtcMixFields.KindOf(field))
        || (BtcMixFields.IsOptional(field) && value.KindIn(json) == PhpJsonKind.Null);

    /// <summary>Whether the value is a finite number, or a string that spells one.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> json, PhpJsonToken value) => Fits(json, value, BtcMixFieldKind.Number);

    private static bool Fits(ReadOnlySpan<byte> json, PhpJsonToken value, BtcMixFieldKind kind)
    {
        PhpJsonKind found = value.KindIn(json);
        if (found == PhpJsonKind.Number) return kind == BtcMixFieldKind.Number && IsFinite(value.In(json), value.HasLongExponent);
        if (found != PhpJsonKind.Text) return false;
        return value.IsEscaped ? FitsUnescaped(value.TextIn(json), kind) : Fits(value.TextIn(json), kind);
    }

    // Text of any length fits as text; whatever else is longer than the room is nothing the document has.
    private static bool FitsUnescaped(ReadOnlySpan<byte> raw, BtcMixFieldKind kind)
    {
        Span<byte> room = stackalloc byte[Room];
        return PhpJsonText.TryUnescape(raw, room, out int written)
            ? Fits(room[..written], kind)
            : kind == BtcMixFieldKind.Text;
    }

    /// <summary>Whether a string fits a field other than the payouts, given what it means.</summary>
    public static bool Fits(ReadOnlySpan<byte> text, BtcMixFieldKind kind) => kind switch
    {
        BtcMixFieldKind.Text => true,
        BtcMixFieldKind.Number => SpellsNumber(text),
        BtcMixFieldKind.Txid => !SpellsNumber(text),
        BtcMixFieldKind.Code => !SpellsInstant(text),
        BtcMixFieldKind.Instant => SpellsInstant(text),
        BtcMixFieldKind.Payouts => false, // an object, read by itself
    };

    /// <summary>Whether a string spells a finite number.</summary>
    /// <remarks>1e400 is signed as the word INF, which a transaction id could also be: it spells no number.</remarks>
    public static bool SpellsNumber(ReadOnlySpan<byte> text) =>
        PhpJsonNumber.Is(text, out bool hasLongExponent) && IsFinite(text, hasLongExponent);

    private static bool IsFinite(ReadOnlySpan<byte> number, bool hasLongExponent) =>
        (!hasLongExponent && number.Length <= SurelyFiniteLength) || IsFinite(number);

    private static bool IsFinite(ReadOnlySpan<byte> number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);

    private static bool SpellsInstant(ReadOnlySpan<byte> text)
    {
        if (text.Length == UsualInstantShape.Length && HasShape(text, UsualInstantShape)) return true;
        if (text.Length < InstantShape.Length || !HasShape(text[..InstantShape.Length], InstantShape)) return false;

        ReadOnlySpan<byte> zone = text[InstantShape.Length..];
        if (zone.StartsWith((byte)'.')) zone = zone[1..].TrimStart("0123456789"u8);
        if (zone.SequenceEqual("Z"u8)) return true;
        if (zone.Length is not (5 or 6) || zone[0] is not ((byte)'+' or (byte)'-')) return false;

        bool hasColon = zone.Length == 6 && zone[3] == ':';
        return (hasColon || zone.Length == 5)
            && !zone[1..3].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !zone[^2..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Whether the text is the shape, of the same length, in which a 0 stands for any digit.</summary>
    /// <remarks>Two vectors that overlap: shapes have 16 to 32 bytes.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasShape(ReadOnlySpan<byte> text, ReadOnlySpan<byte> shape)
    {
        int second = shape.Length - Vector128<byte>.Count;
        return Shape(Vector128.Create(text)) == Vector128.Create(shape)
            && Shape(Vector128.Create(text[second..])) == Vector128.Create(shape[second..]);
    }

    /// <summary>The text with a 0 in place of every digit.</summary>
    private static Vector128<byte> Shape(Vector128<byte> text)
    {
        Vector128<byte> zeros = Vector128.Create((byte)'0');
        return Vector128.ConditionalSelect(Vector128.LessThan(text - zeros, Vector128.Create((byte)10)), zeros, text);
    }
}
