using System.Globalization;
using System.Linq;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Limits;

public static partial class Announcements
{
    /// <summary>The fields that say this in the announcement's dialect, times rounded up to whole seconds; reading them gives it back.</summary>
    /// <remarks>A period is written only beside a limit; in the list form a limit without a name is called <c>default</c>.</remarks>
    public static Seq<Header> Write(Announcement announcement) => announcement.Dialect switch
    {
        Dialect.RateLimitFields => Some(Field("RateLimit-Limit", announcement.Limit), Field("RateLimit-Remaining", announcement.Remaining), Field("RateLimit-Reset", announcement.Wait.Map(Seconds)), Policy(announcement)),
        Dialect.RateLimitDictionary => Some(
            Field("RateLimit", Joined(", ", ("limit", announcement.Limit), ("remaining", announcement.Remaining), ("reset", announcement.Wait.Map(Seconds)))),
            Policy(announcement)),
        Dialect.RateLimitList => Some(
            Field("RateLimit-Policy", Named(announcement, ("q", announcement.Limit), ("w", announcement.Period.Map(Seconds)))),
            Field("RateLimit", Named(announcement, ("r", announcement.Remaining), ("t", announcement.Wait.Map(Seconds))))),
        Dialect.XRateLimit => Some(Field("X-RateLimit-Limit", announcement.Limit), Field("X-RateLimit-Remaining", announcement.Remaining), Field("X-RateLimit-Reset", announcement.Wait.Map(Seconds)), Policy(announcement)),
        Dialect.RetryAfter => Some(Field("Retry-After", announcement.Wait.Map(Seconds))),
    };

    private static Seq<Header> Some(params Option<Header>[] fields) => Seq(fields.Somes().ToArray());

    private static Option<Header> Policy(Announcement announcement) =>
        from limit in announcement.Limit
        from period in announcement.Period
        select Header.Of("RateLimit-Policy", string.Create(CultureInfo.InvariantCulture, $"{limit};w={Seconds(period)}"));

    private static Option<Header> Field(string name, Option<long> value) => value.Map(x => Header.Of(name, x.ToString(CultureInfo.InvariantCulture)));

    private static Option<Header> Field(string name, string value) => value.Length == 0 ? None : Prelude.Some(Header.Of(name, value));

    private static string Named(Announcement announcement, params (string Key, Option<long> Value)[] parameters)
    {
        string joined = Joined(";", parameters);
        string name = announcement.Policy.IfNone("default").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return joined.Length == 0 ? "" : $"\"{name}\";{joined}";
    }

    private static string Joined(string separator, params (string Key, Option<long> Value)[] pairs) => string.Join(
        separator, pairs.Select(static x => x.Value.Map(value => string.Create(CultureInfo.InvariantCulture, $"{x.Key}={value}"))).Somes());

    private static long Seconds(TimeSpan time) => (time.Ticks / TimeSpan.TicksPerSecond) + (time.Ticks % TimeSpan.TicksPerSecond > 0 ? 1 : 0);
}
