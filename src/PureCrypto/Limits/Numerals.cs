namespace PureCrypto.Limits;

/// <summary>Numbers as headers write them. Total: a number too large to be held is the largest, and anything else is strange.</summary>
internal static class Numerals
{
    /// <summary>Below this a reset counts from now: 10⁹ seconds from now are 31 years, 10⁹ seconds of the epoch were in 2001.</summary>
    private const long FirstInstant = 1_000_000_000;

    /// <summary>From this on an instant is in milliseconds: 10¹² of them were in 2001 too, 10¹² seconds are 31,000 years.</summary>
    private const long FirstMillisecond = 1_000_000_000_000;

    /// <summary>A longer wait than this, a year, is doubted.</summary>
    private static readonly TimeSpan Unreasonable = TimeSpan.FromDays(366);

    /// <summary>A whole number from 0 on.</summary>
    public static Reading<long> Count(ReadOnlySpan<char> text) =>
        !TryWhole(text, out long value) ? Reading<long>.Strange : new Reading<long>(value, value == long.MaxValue ? Confidence.Doubtful : Confidence.Certain);

    /// <summary>Seconds from now, with a fraction perhaps, rounded up to a tick.</summary>
    public static Reading<TimeSpan> Seconds(ReadOnlySpan<char> text) => Seconds(text, Confidence.Certain);

    /// <summary>Seconds from now, or an instant in seconds or milliseconds of the Unix epoch: the size of the number decides.</summary>
    public static Reading<TimeSpan> SecondsOrInstant(ReadOnlySpan<char> text, DateTimeOffset origin)
    {
        int dot = text.IndexOf('.');
        if (!TryWhole(dot < 0 ? text : text[..dot], out long whole)) return Reading<TimeSpan>.Strange;
        if (whole < FirstInstant) return Seconds(text, Confidence.Likely);
        return TryScaled(text, whole < FirstMillisecond ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond, out var ticks)
            ? Until(DateTimeOffset.UnixEpoch.Ticks + ticks, origin, Confidence.Likely)
            : Reading<TimeSpan>.Strange;
    }

    /// <summary>Seconds from now, or a date as HTTP writes it.</summary>
    public static Reading<TimeSpan> SecondsOrDate(string text, DateTimeOffset origin)
    {
        var date = HttpDate.Parse(text);
        return date.IsSome ? Until(((DateTimeOffset)date).UtcTicks, origin, Confidence.Certain) : Seconds(text);
    }

    private static Reading<TimeSpan> Seconds(ReadOnlySpan<char> text, Confidence confidence) =>
        TryScaled(text, TimeSpan.TicksPerSecond, out var ticks) ? Wait(ticks, confidence) : Reading<TimeSpan>.Strange;

    // What is past has no wait, rather than none left: a stale instant must not pass for a permission.
    private static Reading<TimeSpan> Until(Int128 instant, DateTimeOffset origin, Confidence confidence) =>
        instant < origin.UtcTicks ? Reading<TimeSpan>.Strange : Wait(instant - origin.UtcTicks, confidence);

    private static Reading<TimeSpan> Wait(Int128 ticks, Confidence confidence)
    {
        var wait = ticks > TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)ticks);
        return new Reading<TimeSpan>(wait, wait > Unreasonable ? Confidence.Doubtful : confidence);
    }

    /// <summary>A decimal number times a power of ten, rounded up to a whole number.</summary>
    private static bool TryScaled(ReadOnlySpan<char> text, long scale, out Int128 scaled)
    {
        int dot = text.IndexOf('.');
        var digits = dot < 0 ? default : text[(dot + 1)..];
        bool isNumber = TryWhole(dot < 0 ? text : text[..dot], out long whole) & (dot < 0 || TryWhole(digits, out _));
        scaled = isNumber ? ((Int128)whole * scale) + Fraction(digits, scale) : 0;
        return isNumber;
    }

    private static long Fraction(ReadOnlySpan<char> digits, long scale)
    {
        long value = 0;
        int position = 0;
        for (long unit = scale / 10; unit > 0 && position < digits.Length; unit /= 10) value += (digits[position++] - '0') * unit;
        return digits[position..].ContainsAnyExcept('0') ? value + 1 : value;
    }

    private static bool TryWhole(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9')) return false;
        foreach (char digit in text)
        {
            if (value > (long.MaxValue - (digit - '0')) / 10)
            {
                value = long.MaxValue;
                return true;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
