using System.Runtime.CompilerServices;

namespace PureCrypto.Providers.BtcMix;

/// <content>The payouts: all addresses are signed, and then all amounts.</content>
internal static partial class BtcMixUsual
{
    // More payouts are not usual.
    private const int MostPayouts = 16;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BtcMixCursor Payouts(ReadOnlySpan<byte> json, BtcMixCursor cursor, Span<byte> destination)
    {
        var addresses = new PhpKeySet(stackalloc ulong[MostPayouts]);
        Span<PhpJsonToken> amounts = stackalloc PhpJsonToken[MostPayouts];
        int count = 0;
        for (char mark = '{'; Holds(json, cursor.Read, mark); mark = ',')
        {
            if (count == MostPayouts) return default;
            if (count > 0) cursor = Separate(cursor, destination, ',');
            cursor = Payout(json, cursor.Past(1, 0), destination, ref addresses, out amounts[count++]);
            if (cursor.IsNone) return default;
        }

        if (count == 0 || !Holds(json, cursor.Read, '}')) return default;
        foreach (PhpJsonToken amount in amounts[..count])
        {
            cursor = Separate(cursor, destination, ',');
            PhpJsonWindow.At(json, amount.Start).CopyTo(destination, cursor.Written);
            cursor = cursor.Past(0, amount.Length);
        }

        return cursor.Past(1, 0);
    }

    /// <summary>Writes the address of one payout, and finds its amount, which is a number in quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BtcMixCursor Payout(
        ReadOnlySpan<byte> json, BtcMixCursor cursor, Span<byte> destination, ref PhpKeySet addresses, out PhpJsonToken amount)
    {
        amount = default;
        if (!Holds(json, cursor.Read, '"')) return default;

        int start = unchecked(cursor.Read + 1);
        PhpJsonWindow window = PhpJsonWindow.At(json, start);
        window.CopyTo(destination, cursor.Written);
        int length = window.Run;
        if (length == PhpJsonWindow.Length) length = PhpJsonStops.CopyRun(json[start..], destination[cursor.Written..]);
        if (!json[unchecked(start + length)..].StartsWith("\":\""u8) || !addresses.TryAdd(json.Slice(start, length))) return default;

        start = unchecked(start + length + 3);
        window = PhpJsonWindow.At(json, start);
        int digits = window.Run;
        if (digits == PhpJsonWindow.Length || !Holds(json, unchecked(start + digits), '"')) return default;
        if (!PhpNumber.IsPlain(window, digits, out _) && !BtcMixValues.SpellsNumber(json.Slice(start, digits))) return default;

        amount = new PhpJsonToken(start, digits);
        return new(unchecked(start + digits + 1), unchecked(cursor.Written + length));
    }
}
