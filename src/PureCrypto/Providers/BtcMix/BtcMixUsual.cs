using System.Runtime.CompilerServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The short way from the usual answer to its signed text.</summary>
/// <remarks>
/// <para>Usual is what the provider's own encoder makes of a transaction: no blanks, known fields in the order of either
/// endpoint, ASCII without escapes but for the slashes of a signature, and that at the end. Everything else, and all that
/// is wrong, is left to <see cref="BtcMixWriter"/>. Where this way comes to an end, they agree (law in
/// <c>BtcMixUsualLaws</c>).</para>
/// <para>Beside half a microsecond of HMAC every step counts (spec/decisions/0330). So what is known of the way is kept in
/// locals, and a token is found and copied by one look at a <see cref="PhpJsonWindow"/>: what is copied too much is written
/// over. No text outgrows what was read for it, so a destination one window longer than the answer has room for this.</para>
/// </remarks>
[SkipLocalsInit]
internal static partial class BtcMixUsual
{
    private static ReadOnlySpan<byte> Start => "{\"id\":"u8;

    /// <summary>The room that this way needs.</summary>
    public static int RoomFor(int json) => json + PhpJsonWindow.Length;

    /// <summary>Writes the signed text if the answer is usual and the destination has the room; else nothing is said of either.</summary>
    public static bool TryWrite(ReadOnlySpan<byte> json, PhpPrecision precision, Span<byte> destination, out int written, out BtcMixNotes notes)
    {
        written = 0;
        notes = default;
        if (destination.Length - PhpJsonWindow.Length < json.Length || !json.StartsWith(Start)) return false;

        ReadOnlySpan<BtcMixStep> steps = BtcMixStep.InOrder;
        var cursor = new BtcMixCursor(Start.Length, 0);
        BtcMixOutline outline = default;
        PhpJsonToken signature = default;
        bool allFit = true, hasCode = false;
        for (int place = 0; ; cursor = Separate(cursor, destination, '|'))
        {
            cursor = Value(json, cursor, in steps[place], precision, destination, out bool fits);
            if (cursor.IsNone) return false;

            outline = outline.And(steps[place].Field);
            allFit &= fits;
            if (IsEnd(json, cursor.Read)) break;

            PhpJsonWindow next = PhpJsonWindow.At(json, cursor.Read);
            do place++;
            while (place < steps.Length && !next.Begins(steps[place].Opening, steps[place].OpeningLength));
            if (place == steps.Length) return false;

            cursor = cursor.Past(steps[place].OpeningLength, 0);
            if (steps[place].Field == BtcMixField.Signature)
            {
                if (!TrySignature(json, cursor.Read, out signature)) return false;
                break;
            }

            // It has two places, and a key that comes twice is not usual.
            if (steps[place].Field == BtcMixField.RefCode)
            {
                if (hasCode) return false;
                hasCode = true;
            }
        }

        written = cursor.Written;
        notes = new BtcMixNotes(PhpJsonRefusal.None, signature, BtcMixTraits.None, allFit ? outline : BtcMixOutline.Broken);
        return true;
    }

    /// <summary>The signature, with which the answer ends.</summary>
    private static bool TrySignature(ReadOnlySpan<byte> json, int at, out PhpJsonToken signature)
    {
        signature = default;
        if (!json[at..].StartsWith((byte)'"') || !json[(at + 1)..].EndsWith("\"}"u8)) return false;

        bool isEscaped = false;
        ReadOnlySpan<byte> rest = json[(at + 1)..^2];
        for (int run = PhpJsonStops.Run(rest); run < rest.Length; run = PhpJsonStops.Run(rest))
        {
            if (!rest[run..].StartsWith("\\/"u8)) return false;
            isEscaped = true;
            rest = rest[(run + 2)..];
        }

        signature = new PhpJsonToken(at, json.Length - 1 - at, isEscaped);
        return true;
    }

    private static bool IsEnd(ReadOnlySpan<byte> json, int at) => at == unchecked(json.Length - 1) && json[at] == '}';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BtcMixCursor Separate(BtcMixCursor cursor, Span<byte> destination, char separator)
    {
        destination[cursor.Written] = unchecked((byte)separator);
        return cursor.Past(0, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(ReadOnlySpan<byte> json, int at, char value) => unchecked((uint)at < (uint)json.Length) && json[at] == value;
}
