using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>How a call that moves money is settled when nobody knows what became of it. Part of the endpoint's value.</summary>
/// <typeparam name="TIn">What the call takes.</typeparam>
/// <typeparam name="TOut">What it answers.</typeparam>
/// <remarks>Made by <see cref="Settlements"/>, one line per endpoint. Spec: spec/attempts.md, ATT-16 to ATT-21.</remarks>
public sealed class Settlement<TIn, TOut>
{
    private readonly Func<Case, SettlingPlan<TOut>> _plan;

    internal Settlement(Means means, Func<Case, SettlingPlan<TOut>> plan) => (Means, _plan) = (means, plan);

    /// <summary>How, for people and registries.</summary>
    public Means Means { get; }

    /// <summary>What to ask.</summary>
    /// <param name="provider">Whom.</param>
    /// <param name="endpoint">The call.</param>
    /// <param name="input">What it was given, with its idempotency key if it has one.</param>
    /// <param name="doubt">When it was made.</param>
    /// <param name="now">The time, by the same clock.</param>
    public SettlingPlan<TOut> Plan(Provider provider, Endpoint<TIn, TOut> endpoint, TIn input, Doubt doubt, DateTimeOffset now) =>
        _plan(new Case(provider, endpoint, input, doubt, now));

    /// <summary>The means.</summary>
    public override string ToString() => Means.ToString();

    internal sealed record Case(Provider Provider, Endpoint<TIn, TOut> Endpoint, TIn Input, Doubt Doubt, DateTimeOffset Now);
}
