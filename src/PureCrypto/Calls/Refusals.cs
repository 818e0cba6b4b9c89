using LanguageExt;
using PureCrypto.Limits;

namespace PureCrypto.Calls;

/// <summary>Questions to a <see cref="Refusal"/>.</summary>
public static class Refusals
{
    /// <summary>Whether the same call may succeed later without anybody acting. It says nothing of whether repeating is safe.</summary>
    public static bool CanRepeatingHelp(this ProviderError error) => error.Refusal switch
    {
        Refusal.LimitExceeded or Refusal.Unavailable or Refusal.Authentication { Fault: AuthenticationFault.Clock } => true,
        Refusal.Unknown => error.Status >= 500,
        _ => false,
    };

    /// <summary>How long the provider asks to wait before the next try; none if it does not say.</summary>
    public static Option<TimeSpan> RetryAfter(this Refusal refusal) => refusal switch
    {
        Refusal.LimitExceeded limit => limit.Wait,
        Refusal.Unavailable unavailable => unavailable.Wait,
        _ => None,
    };

    /// <summary>The same refusal with what the response says about waiting and about the field.</summary>
    internal static Refusal Detailed(this Refusal refusal, Response response) => refusal switch
    {
        Refusal.LimitExceeded => new Refusal.LimitExceeded(WaitOf(response)),
        Refusal.Unavailable => new Refusal.Unavailable(WaitOf(response)),
        Refusal.Validation => new Refusal.Validation(RefusedField.Of(response.Body)),
        _ => refusal,
    };

    // Retry-After is about the next call; a reset says when all is well again, so it comes second. An instant counts from the
    // answer's own date: the core reads no clock.
    private static Option<TimeSpan> WaitOf(Response response)
    {
        var said = Announcements.Read(response.Headers, DateTimeOffset.MaxValue);
        var next = Longest(said.Filter(static x => x.Dialect is Dialect.RetryAfter));
        return next.IsSome ? next : Longest(said);
    }

    private static Option<TimeSpan> Longest(Seq<Announcement> said) => said
        .Bind(static x => x.Wait.ToSeq())
        .Fold(Option<TimeSpan>.None, static (longest, wait) => longest.Exists(l => l >= wait) ? longest : wait);
}
