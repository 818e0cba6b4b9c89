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

    /// <summary>Whether the value fits a field other than the payouts. Separators are another matter.</summary>
    public static bool Fits(ReadOnlySpan<byte> json, PhpJsonToken value, BtcMixField field) =>
        Fits(json, value, BtcMixFields.KindOf(field))
        || (BtcMixFields.IsOptional(field) && value.KindIn(json) == PhpJsonKind.Null);

    /// <summary>Whether a string fits a field other than the payouts, given what it means.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fits(ReadOnlySpan<byte> text, BtcMixField field) => Fits(text, BtcMixFields.KindOf(field));

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

    private static bool Fits(ReadOnlySpan<byte> text, BtcMixFieldKind kind) => kind switch
    {
        BtcMixFieldKind.Text => true,
        BtcMixFieldKind.Number => SpellsNumber(text),
        BtcMixFieldKind.Txid => !SpellsNumber(text),
        BtcMixFieldKind.Code => !SpellsInstant(text),
        BtcMixFieldKind.Instant => SpellsInstant(text),
        BtcMixFieldKind.Payouts => false, // an object, read by itself
    };

    /// <remarks>1e400 is signed as the word INF, which a transaction id could also be: it spells no number.</remarks>
    private static bool SpellsNumber(ReadOnlySpan<byte> text) =>
        PhpJsonScanner.IsNumber(text, out bool hasLongExponent) && IsFinite(text, hasLongExponent);

    private static bool IsFinite(ReadOnlySpan<byte> number, bool hasLongExponent) =>
        (!hasLongExponent && number.Length <= SurelyFiniteLength) || IsFinite(number);

    private static bool IsFinite(ReadOnlySpan<byte> number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);

    private static bool SpellsInstant(ReadOnlySpan<byte> text)
    {
        if (text.Length < InstantShape.Length || !HasInstantShape(text)) return false;

        ReadOnlySpan<byte> zone = text[InstantShape.Length..];
        if (zone.StartsWith((byte)'.')) zone = zone[1..].TrimStart("0123456789"u8);
        if (zone.SequenceEqual("Z"u8)) return true;
        if (zone.Length is not (5 or 6) || zone[0] is not ((byte)'+' or (byte)'-')) return false;

        bool hasColon = zone.Length == 6 && zone[3] == ':';
        return (hasColon || zone.Length == 5)
            && !zone[1..3].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !zone[^2..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    // 19 bytes, as two vectors that overlap.
    private static bool HasInstantShape(ReadOnlySpan<byte> text)
    {
        int second = InstantShape.Length - Vector128<byte>.Count;
        return HasShape(Vector128.Create(text), Vector128.Create(InstantShape))
            && HasShape(Vector128.Create(text[second..]), Vector128.Create(InstantShape[second..]));
    }

    /// <summary>Whether the text is the shape, in which a 0 stands for any digit.</summary>
    private static bool HasShape(Vector128<byte> text, Vector128<byte> shape)
    {
        Vector128<byte> values = text - Vector128.Create((byte)'0');
        Vector128<byte> isDigit = Vector128.Equals(Vector128.Min(values, Vector128.Create((byte)9)), values);
        Vector128<byte> isSame = Vector128.Equals(text, shape);
        Vector128<byte> wantsDigit = Vector128.Equals(shape, Vector128.Create((byte)'0'));
        return Vector128.ConditionalSelect(wantsDigit, isDigit, isSame) == Vector128<byte>.AllBitsSet;
    }
}
