using System.Globalization;
using System.Linq;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Signing;

namespace PureCrypto.Calls;

/// <summary>What a person is told about a <see cref="CallError"/>.</summary>
public static class CallErrors
{
    /// <summary>One sentence, without secrets. For people only: programs match on the case.</summary>
    public static string Describe(this CallError error) => error.Match(
        refused: static x => $"Not sent: {string.Join("; ", x.Faults)}.",
        limited: static x => x.Wait.Match(
            Some: static wait => string.Create(CultureInfo.InvariantCulture, $"Not sent: the provider's rate limit asks for a wait of {wait:c}, longer than the caller allows."),
            None: static () => "Not sent: more than the provider's whole rate limit."),
        notSent: static x => $"Not sent: {x.Reason}",
        lost: static x => $"Sent, and nobody knows what became of it: {x.Reason}",
        rejected: static x => x.Error.Describe(),
        unreadable: static x => string.Create(CultureInfo.InvariantCulture, $"Answered {x.Response.Status}, but unreadable: {x.Reason}"),
        unverified: static x => x.Error.Describe(),
        interrupted: static x => string.Create(CultureInfo.InvariantCulture, $"The list was read up to {x.Cursor.Position}. {x.Reason.Describe()}"),
        lockedOut: static x => string.Create(
            CultureInfo.InvariantCulture,
            $"Not sent: the key was refused {x.FailuresInARow} times in a row, and the provider may disable it. Mend it, then unlock the client."),
        unsettled: static x => $"Nobody knows whether it was done; {x.Means.Describe()}. Last attempt: {x.Last.Describe()}");

    /// <summary>What settles it, as the middle of a sentence.</summary>
    public static string Describe(this Means means) => means.Match(
        byLookup: static x => $"looking up {x.Field} by {x.Endpoint} settles it",
        byRepeat: static x => string.Create(CultureInfo.InvariantCulture, $"repeating it with the same key settles it, within {x.Within:c} of the first attempt"),
        byListing: static x => $"listing by {x.Endpoint} and matching settles it",
        impossible: static x => $"nothing settles it: {x.Reason}");

    /// <summary>The status, the code where it says more than the status, and the provider's own words.</summary>
    public static string Describe(this ProviderError error)
    {
        string status = error.Status.ToString(CultureInfo.InvariantCulture);
        string code = error.Code.Filter(code => !string.Equals(code, status, StringComparison.Ordinal)).Map(static code => " " + code).IfNone("");
        string verdict = error.Status is >= 300 and < 400
            ? "Sent elsewhere, by a redirection that is not followed (is the provider's address right?), with"
            : "Refused by the provider with";
        return $"{verdict} {status}{code}: {error.Message}";
    }
}
