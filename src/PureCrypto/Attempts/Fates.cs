using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>Reads the fate of an attempt from its error. Spec: spec/attempts.md, ATT-4 and ATT-5.</summary>
public static class Fates
{
    private const int RequestTimeout = 408;

    /// <summary>The fate; total.</summary>
    public static Fate Of(CallError error) => error switch
    {
        CallError.NotSent => Fate.NotSent,
        CallError.Rejected rejected => Of(rejected.Error),
        CallError.Unreadable or CallError.Unverified => Fate.Unreadable,
        CallError.Lost => Fate.Lost,
        CallError.Unsettled unsettled => Of(unsettled.Last),
        _ => Fate.Refused,
    };

    /// <summary>Whether the thing may have been done.</summary>
    public static bool IsInDoubt(this Fate fate) => fate is Fate.Unavailable or Fate.Failed or Fate.Lost or Fate.Unreadable or Fate.Redirected;

    private static Fate Of(ProviderError error) => error.Refusal switch
    {
        Refusal.LimitExceeded => Fate.TooMany,
        Refusal.Unavailable when error.Status is 503 or < 500 => Fate.Unavailable,
        Refusal.Unavailable => Fate.Failed,
        Refusal.Authentication { Fault: AuthenticationFault.Clock } => Fate.Skewed,
        Refusal.Authentication or Refusal.Permission or Refusal.Conflict => Fate.Refused,
        Refusal.Unknown => error.Status switch
        {
            >= 300 and < 400 => Fate.Redirected,
            >= 400 and < 500 and not RequestTimeout => Fate.Refused,
            _ => Fate.Failed,
        },
        // A gateway, or a request that was damaged on its way, can cause the status alone: only the provider itself gives a code.
        _ => error.Code.IsSome ? Fate.Denied : Fate.Refused,
    };
}
