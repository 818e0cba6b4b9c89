using System.Globalization;

namespace PureCrypto.Signing.Explaining;

/// <summary>Mistakes with the time that is signed: another unit, another spelling, another reading of the clock.</summary>
internal static class TimeLapses
{
    // The last second that a date can be made of: 9999-12-31T23:59:59Z.
    private const long LastSecond = 253_402_300_799;

    public static Lapse<TDraft>[] Of<TDraft>(Func<TDraft, string?> timeOf, Func<TDraft, string, TDraft> with)
        where TDraft : class
    {
        Lapse<TDraft> Time(string name, string sentence, Func<long, string?> change) => Lapse<TDraft>.In(
            MistakeStage.Message,
            name,
            sentence,
            draft => timeOf(draft) is { } text && Parse(text) is { } time && change(time) is { } changed ? with(draft, changed) : null);

        return
        [
            Time("time-in-milliseconds", "The time was signed in milliseconds and sent in seconds.",
                static time => time > LastSecond ? null : Text(time) + "000"),
            Time("time-in-seconds", "The time was signed in seconds and sent in milliseconds.",
                static time => time < 1000 ? null : Text(time / 1000)),
            Time("time-in-iso-8601", "The time was signed as a date and sent as a number.",
                static time => time > LastSecond ? null : DateTimeOffset.FromUnixTimeSeconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            Time("time-a-second-earlier", "The time that was signed is one second earlier than the one that was sent: the clock was read twice.",
                static time => time == 0 ? null : Text(time - 1)),
            Time("time-a-second-later", "The time that was signed is one second later than the one that was sent: the clock was read twice.",
                static time => time == long.MaxValue ? null : Text(time + 1)),
        ];
    }

    private static long? Parse(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long time) ? time : null;

    private static string Text(long time) => time.ToString(CultureInfo.InvariantCulture);
}
