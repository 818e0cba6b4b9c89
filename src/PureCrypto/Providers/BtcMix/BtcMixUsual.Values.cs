using System.Runtime.CompilerServices;

namespace PureCrypto.Providers.BtcMix;

/// <content>The values of fields: what is signed of each is how it begins, and most often all of it.</content>
internal static partial class BtcMixUsual
{
    private const int InstantLength = 25;
    private const int YearLength = 5; // with its dash

    // With its last quote: a longer text has no quote there.
    private static readonly PhpJsonWindow Instant = PhpJsonWindow.Of("0000-00-00T00:00:00+00:00\""u8);

    /// <summary>Past the value of a field, and whether it fits the field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BtcMixCursor Value(
        ReadOnlySpan<byte> json, BtcMixCursor cursor, in BtcMixStep step, PhpPrecision precision, Span<byte> destination, out bool fits)
    {
        if (Holds(json, cursor.Read, '"')) return Text(json, cursor, step, destination, out fits);

        fits = true; // a number, payouts or null where they are usual
        return step.Kind switch
        {
            BtcMixFieldKind.Number => Number(json, cursor, step.Field, precision, destination),
            BtcMixFieldKind.Payouts => Payouts(json, cursor, destination),
            _ => Null(json, cursor, step.Field),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BtcMixCursor Text(ReadOnlySpan<byte> json, BtcMixCursor cursor, in BtcMixStep step, Span<byte> destination, out bool fits)
    {
        int start = unchecked(cursor.Read + 1);
        PhpJsonWindow window = PhpJsonWindow.At(json, start);
        window.CopyTo(destination, cursor.Written);

        // Of an instant the length is known beforehand, so that the processor need not wait for it.
        fits = true;
        if (step.Kind == BtcMixFieldKind.Instant && window.HasShape(Instant, InstantLength + 1)) return cursor.Past(InstantLength + 2, InstantLength);

        int length = window.Run;
        if (length == PhpJsonWindow.Length) length = PhpJsonStops.CopyRun(json[start..], destination[cursor.Written..]);
        if (!Holds(json, unchecked(start + length), '"')) return default;

        fits = step.Kind switch
        {
            BtcMixFieldKind.Text => true,
            BtcMixFieldKind.Code when !window.HasShape(Instant, YearLength) => true,
            _ => BtcMixValues.Fits(json.Slice(start, length), step.Kind),
        };
        return cursor.Past(unchecked(length + 2), length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // inlined, it takes the registers that the loop needs
    private static BtcMixCursor Number(ReadOnlySpan<byte> json, BtcMixCursor cursor, BtcMixField field, PhpPrecision precision, Span<byte> destination)
    {
        PhpJsonWindow window = PhpJsonWindow.At(json, cursor.Read);
        if (!PhpNumber.TryPlain(window, precision, out int length, out int printed)) return Null(json, cursor, field);

        window.CopyTo(destination, cursor.Written);
        return cursor.Past(length, printed);
    }

    private static BtcMixCursor Null(ReadOnlySpan<byte> json, BtcMixCursor cursor, BtcMixField field)
    {
        ReadOnlySpan<byte> word = "null"u8;
        return BtcMixFields.IsOptional(field) && json[cursor.Read..].StartsWith(word) ? cursor.Past(word.Length, 0) : default;
    }
}
