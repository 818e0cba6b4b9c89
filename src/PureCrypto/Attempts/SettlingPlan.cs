using System.Diagnostics;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>How to settle a call, as a value: what to ask next and what follows from each answer, until there is a result.</summary>
/// <typeparam name="TOut">What the call answers.</typeparam>
/// <remarks>Pure: a shell asks, and hands the answer back. Whatever is answered, a plan ends.</remarks>
public abstract record SettlingPlan<TOut>
{
    private SettlingPlan()
    {
    }

    /// <summary>There is something to ask.</summary>
    /// <param name="Endpoint">What is called: how it is authorised, metered and repeated.</param>
    /// <param name="Request">What to say.</param>
    /// <param name="Then">What follows from a success, or from an error.</param>
    public sealed record Ask(IEndpoint Endpoint, Request Request, Func<Either<CallError, Response>, SettlingPlan<TOut>> Then) : SettlingPlan<TOut>;

    /// <summary>There is a result, or an error that leaves the call as doubtful as it was.</summary>
    /// <param name="Result">What was found out.</param>
    public sealed record End(Either<CallError, Settled<TOut>> Result) : SettlingPlan<TOut>;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Ask, T> ask, Func<End, T> end) => this switch
    {
        Ask x => ask(x),
        End x => end(x),
        _ => throw new UnreachableException(),
    };

    internal static SettlingPlan<TOut> Of(Settled<TOut> result) => new End(result);

    internal static SettlingPlan<TOut> Of(CallError error) => new End(error);
}
