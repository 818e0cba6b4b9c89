using LanguageExt;

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
    public static Reading<long> Count(string text) =>
        Whole(text).Match(Some: static x => new Reading<long>(x, x == long.MaxValue ? Confidence.Doubtful : Confidence.Certain), None: static () => Reading<long>.Strange);

    /// <summary>Seconds from now, with a fraction perhaps, rounded up to a tick.</summary>
    public static Reading<TimeSpan> Seconds(string text) => Scaled(text, TimeSpan.TicksPerSecond).Match(
        Some: static ticks => Wait(ticks, Confidence.Certain),
        None: static () => Reading<TimeSpan>.Strange);

    /// <summary>Seconds from now, or an instant in seconds or milliseconds of the Unix epoch: the size of the number decides.</summary>
    public static Reading<TimeSpan> SecondsOrInstant(string text, DateTimeOffset origin) =>
        Whole(text.Split('.')[0]).Match(
            Some: whole => whole < FirstInstant
                ? Scaled(text, TimeSpan.TicksPerSecond).Match(Some: static ticks => Wait(ticks, Confidence.Likely), None: static () => Reading<TimeSpan>.Strange)
                : Scaled(text, whole < FirstMillisecond ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond).Match(
                    Some: ticks => Until(DateTimeOffset.UnixEpoch.Ticks + ticks, origin, Confidence.Likely),
                    None: static () => Reading<TimeSpan>.Strange),
            None: static () => Reading<TimeSpan>.Strange);

    /// <summary>Seconds from now, or a date as HTTP writes it.</summary>
    public static Reading<TimeSpan> SecondsOrDate(string text, DateTimeOffset origin) => HttpDate.Parse(text).Match(
        Some: date => Until(date.UtcTicks, origin, Confidence.Certain),
        None: () => Seconds(text));

    // What is past has no wait, rather than none left: a stale instant must not pass for a permission.
    private static Reading<TimeSpan> Until(Int128 instant, DateTimeOffset origin, Confidence confidence) =>
        instant < origin.UtcTicks ? Reading<TimeSpan>.Strange : Wait(instant - origin.UtcTicks, confidence);

    private static Reading<TimeSpan> Wait(Int128 ticks, Confidence confidence)
    {
        var wait = ticks > TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)ticks);
        return new Reading<TimeSpan>(wait, wait > Unreasonable ? Confidence.Doubtful : confidence);
    }

    /// <summary>A decimal number times a power of ten, rounded up to a whole number.</summary>
    private static Option<Int128> Scaled(string text, long scale)
    {
        string[] parts = text.Split('.');
        return parts.Length > 2 ? None
            : parts.Length == 1 ? Whole(parts[0]).Map(whole => (Int128)whole * scale)
            : from whole in Whole(parts[0])
              from _ in Whole(parts[1])
              select ((Int128)whole * scale) + Fraction(parts[1], scale);
    }

    private static long Fraction(string digits, long scale)
    {
        long value = 0;
        int position = 0;
        for (long unit = scale / 10; unit > 0 && position < digits.Length; unit /= 10) value += (digits[position++] - '0') * unit;
        return digits.AsSpan(position).ContainsAnyExcept('0') ? value + 1 : value;
    }

    private static Option<long> Whole(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAnyExceptInRange('0', '9')) return None;
        long value = 0;
        foreach (char digit in text)
        {
            if (value > (long.MaxValue - (digit - '0')) / 10) return long.MaxValue;
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
