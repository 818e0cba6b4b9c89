using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Striking;

/// <summary>Which fault strikes which request: a pure function of the rules, the oldest first.</summary>
/// <remarks>
/// <para>Of each kind — the clock's skew, the delay, and what becomes of the request — one rule at most strikes a request: the oldest that
/// is counted and fits, else the latest that is not counted and fits. A counted rule is then spent by one.</para>
/// <para>Laws (<c>FaultPlanLaws</c>); spec: spec/sandbox.md, SBX-4 to SBX-6.</para>
/// </remarks>
/// <param name="Rules">What was asked for and is not spent, the oldest first.</param>
internal sealed record FaultPlan(Seq<FaultRule> Rules)
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan Calm { get; } = new(default(Seq<FaultRule>));

    /// <summary>The plan with one more rule.</summary>
    public FaultPlan With(FaultRule rule) => new(Rules + One(rule));

    /// <summary>What strikes the next request, and the plan for those after it.</summary>
    /// <param name="called">The endpoint that is called; none if the request is no endpoint's.</param>
    public (Struck Struck, FaultPlan Next) Strike(Option<IEndpoint> called)
    {
        var skew = First(called, static fault => fault is SandboxFault.Skewed);
        var delay = First(called, static fault => fault is SandboxFault.Delayed);
        var fate = First(called, static fault => fault is not (SandboxFault.Skewed or SandboxFault.Delayed));
        Seq<FaultRule> striking = new[] { skew, delay, fate }.Somes().ToArray().ToSeq();
        return (
            new Struck(SpanOf(skew), SpanOf(delay), fate.Map(static rule => rule.Fault)),
            new FaultPlan(Rules.SelectMany(rule => Hits(rule) ? rule.Spent.ToSeq() : One(rule)).ToArray().ToSeq()));

        bool Hits(FaultRule rule) => striking.Exists(hit => ReferenceEquals(hit, rule)); // two may be alike
    }

    private Option<FaultRule> First(Option<IEndpoint> called, Func<SandboxFault, bool> isOfKind)
    {
        FaultRule[] fitting = [.. Rules.Where(rule => isOfKind(rule.Fault) && rule.Fits(called))];
        return fitting.FirstOrDefault(static rule => rule.Times.IsSome) ?? fitting.LastOrDefault() ?? Option<FaultRule>.None;
    }

    private static TimeSpan SpanOf(Option<FaultRule> rule) => rule.Match(
        Some: static found => found.Fault switch
        {
            SandboxFault.Skewed skew => skew.By,
            SandboxFault.Delayed delay => delay.By,
            _ => TimeSpan.Zero,
        },
        None: static () => TimeSpan.Zero);

    private static Seq<FaultRule> One(FaultRule rule) => new[] { rule }.ToSeq();
}
