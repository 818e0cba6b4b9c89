using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What a provider's refusal means, in the one vocabulary that the codes of all providers are read into.</summary>
/// <remarks>No case is success, and what is not understood is <see cref="Unknown"/>. Spec: spec/attempts.md, ATT-1 to ATT-3.</remarks>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The caller did not prove who it is.</summary>
    /// <param name="Fault">What was wrong.</param>
    public sealed record Authentication(AuthenticationFault Fault) : Refusal;

    /// <summary>The caller is known, and may not do this.</summary>
    public sealed record Permission : Refusal;

    /// <summary>The input breaks a rule.</summary>
    /// <param name="Field">The field, as the provider spells it; none if it names none.</param>
    public sealed record Validation(Option<string> Field) : Refusal;

    /// <summary>What the call is about does not exist, or not for this caller.</summary>
    public sealed record NotFound : Refusal;

    /// <summary>It contradicts something that was done before, such as another use of the same idempotency key.</summary>
    public sealed record Conflict : Refusal;

    /// <summary>Too many calls.</summary>
    /// <param name="Wait">When to try again, from the answer on; none if the provider does not say.</param>
    public sealed record LimitExceeded(Option<TimeSpan> Wait) : Refusal;

    /// <summary>The account does not hold enough.</summary>
    public sealed record InsufficientFunds : Refusal;

    /// <summary>Too late: a quote or an order is no longer held.</summary>
    public sealed record Expired : Refusal;

    /// <summary>The provider cannot serve now.</summary>
    /// <param name="Wait">When to try again, from the answer on; none if the provider does not say.</param>
    public sealed record Unavailable(Option<TimeSpan> Wait) : Refusal;

    /// <summary>Neither the code nor the status is understood.</summary>
    public sealed record Unknown : Refusal;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<Authentication, T> authentication,
        Func<Permission, T> permission,
        Func<Validation, T> validation,
        Func<NotFound, T> notFound,
        Func<Conflict, T> conflict,
        Func<LimitExceeded, T> limitExceeded,
        Func<InsufficientFunds, T> insufficientFunds,
        Func<Expired, T> expired,
        Func<Unavailable, T> unavailable,
        Func<Unknown, T> unknown) => this switch
        {
            Authentication x => authentication(x),
            Permission x => permission(x),
            Validation x => validation(x),
            NotFound x => notFound(x),
            Conflict x => conflict(x),
            LimitExceeded x => limitExceeded(x),
            InsufficientFunds x => insufficientFunds(x),
            Expired x => expired(x),
            Unavailable x => unavailable(x),
            Unknown x => unknown(x),
            _ => throw new UnreachableException(),
        };
}
