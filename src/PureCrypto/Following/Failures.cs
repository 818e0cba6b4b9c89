using PureCrypto.Calls;

namespace PureCrypto.Following;

/// <summary>What follows from a question that brought no answer. Spec: spec/orders.md, ORD-42.</summary>
internal static class Failures
{
    /// <summary>Whether asking again would change nothing, or do harm. Everything else passes, or may; also that the thing is not found.</summary>
    public static bool AreFinal(CallError error) => error switch
    {
        CallError.Refused or CallError.LockedOut => true,
        CallError.Limited limited => limited.Wait.IsNone,
        CallError.Rejected rejected => rejected.Error.Refusal is
            Refusal.Permission or Refusal.Authentication { Fault: not AuthenticationFault.Clock },
        _ => false,
    };

    /// <summary>How long the provider, or its rate limit, asks to wait at least.</summary>
    public static TimeSpan WaitOf(CallError error) => error switch
    {
        CallError.Rejected rejected => rejected.Error.Refusal.RetryAfter().IfNone(TimeSpan.Zero),
        CallError.Limited limited => limited.Wait.IfNone(TimeSpan.Zero),
        _ => TimeSpan.Zero,
    };
}
