using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>Decides what follows an attempt that gave no value. Spec: spec/attempts.md, ATT-6 to ATT-10.</summary>
public static class Repetition
{
    /// <summary>What follows.</summary>
    /// <param name="policy">How often and how long.</param>
    /// <param name="repeat">Whether the endpoint may be repeated.</param>
    /// <param name="fate">What became of the attempt.</param>
    /// <param name="told">How long the provider asked to wait.</param>
    /// <param name="round">Which attempt it was.</param>
    /// <param name="jitter">Any number, drawn anew each time: the share of the greatest delay that is waited, in 2^32 parts.</param>
    /// <remarks>A function of its arguments alone. A larger jitter never waits less.</remarks>
    public static Step Next(RepeatPolicy policy, Repeat repeat, Fate fate, Option<TimeSpan> told, Round round, uint jitter) =>
        RepetitionTable.Of(repeat, fate) switch
        {
            Course.Repeat => Again(policy, told.IfNone(TimeSpan.Zero), Delay(policy, round.Attempt, jitter), round) ?? End(repeat, fate, round),
            Course.RepeatOnce when !round.IsCorrected => Again(policy, TimeSpan.Zero, TimeSpan.Zero, round) ?? End(repeat, fate, round),
            Course.Settle => new Step.Settle(),
            _ => End(repeat, fate, round),
        };

    private static Step.Again? Again(RepeatPolicy policy, TimeSpan told, TimeSpan delay, Round round)
    {
        if (round.Attempt >= policy.MaxAttempts || told > policy.MaxTold || round.Elapsed > policy.MaxTotal) return null;
        // The delay comes on top of what was told, so that those who were told the same do not all come back at once.
        var wait = told + delay;
        return wait <= policy.MaxTotal - round.Elapsed ? new Step.Again(wait) : null;
    }

    // Full jitter: anything from nothing to a ceiling that doubles with each attempt.
    private static TimeSpan Delay(RepeatPolicy policy, int attempt, uint jitter)
    {
        Int128 ceiling = Int128.Min((Int128)policy.FirstDelay.Ticks << Math.Clamp(attempt - 1, 0, 62), policy.MaxDelay.Ticks);
        return TimeSpan.FromTicks((long)((ceiling * jitter) >> 32));
    }

    private static Step End(Repeat repeat, Fate fate, Round round) =>
        repeat is not Repeat.Safe && fate is not Fate.Denied && (round.IsInDoubt || fate.IsInDoubt()) ? new Step.Settle() : new Step.Stop();
}
