using System.Collections.Generic;
using System.Numerics;
using LanguageExt;

namespace PureCrypto.Orders;

/// <content>Judging what was seen.</content>
public sealed partial class Machine<TStatus>
{
    /// <summary>What an observation does to what is known. Allocates nothing for statuses of the table.</summary>
    /// <param name="known">What is known; the default value if nothing is.</param>
    /// <param name="seen">The status that was seen.</param>
    /// <param name="at">When it held, by the provider's clock; none if the provider does not say.</param>
    /// <remarks>
    /// <para>Total. Whatever the verdict, the observation is part of <see cref="Verdict{TStatus}.Standing"/>, which does not depend on
    /// the order of observations nor on how often each comes.</para>
    /// <para>The table decides which of two statuses is the later. The provider's time is asked only where the table cannot: around
    /// a cycle. A time that contradicts the table makes the observation impossible.</para>
    /// <para>Spec: spec/orders.md, ORD-15 to ORD-28.</para>
    /// </remarks>
    public Verdict<TStatus> Observe(Standing<TStatus> known, OpenStatus<TStatus> seen, Option<DateTimeOffset> at = default)
    {
        var next = known.Merge(Standing<TStatus>.Of(seen, at));
        var before = Outlook(known);
        var after = Outlook(next);
        var verdict = new Verdict<TStatus> { Kind = VerdictKind.Unplaced, Standing = next, Outlook = after, From = before.Candidates };
        return seen is OpenStatus<TStatus>.Known { Value: var status } ? Judge(verdict, before, known, status, at.IsSome) : verdict;
    }

    /// <summary>What an observation does to what is known.</summary>
    public Verdict<TStatus> Observe(Standing<TStatus> known, Observation<TStatus> seen) => Observe(known, seen.Status, seen.At);

    /// <summary>What is known when nothing was, and all of these were seen. Their order and repetition make no difference.</summary>
    public Standing<TStatus> Fold(IEnumerable<Observation<TStatus>> seen)
    {
        var known = default(Standing<TStatus>);
        foreach (var one in seen) known = known.Merge(Standing<TStatus>.Of(one.Status, one.At));
        return known;
    }

    /// <summary>What is known, read: the present status as far as it can be told. Allocates nothing.</summary>
    public Outlook<TStatus> Outlook(Standing<TStatus> known)
    {
        if (known.IsNothing) return default;
        ulong foremost = _reach.Foremost(known.Seen.Bits);
        ulong latest = known.Latest & ~Standing<TStatus>.OtherBit;
        if (foremost == 0) return Uncertain(Certainty.Unplaced, 0);
        if (!OnOneCycle(foremost)) return Uncertain(Certainty.Contradicted, foremost);

        // Dated itself, and yet the last date is that of a status before it.
        if (latest != 0 && (latest & foremost) == 0 && (known.Dated & foremost) != 0) return Uncertain(Certainty.Contradicted, foremost | latest);

        ulong last = BitOperations.IsPow2(foremost) || (latest & foremost) == 0 ? foremost : (latest | known.Undated) & foremost;
        return IsHidden(known, last) ? Uncertain(Certainty.Unplaced, last)
            : BitOperations.IsPow2(last) ? Certain(known, BitOperations.TrailingZeroCount(last))
            : Uncertain(Certainty.Ambiguous, last);
    }

    private Verdict<TStatus> Judge(Verdict<TStatus> verdict, Outlook<TStatus> before, Standing<TStatus> known, TStatus seen, bool isDated)
    {
        int node = IndexOf(seen);
        ulong foremost = _reach.Foremost(known.Seen.Bits);
        ulong apart = foremost & ~(_reach.Ahead(node) | _reach.Behind(node) | 1UL << node);
        if (apart != 0) return Impossible(verdict, Impossibility.NoWay, apart);

        var after = verdict.Outlook;
        bool isCandidate = after.Candidates.Contains(seen);
        if (isDated && isCandidate && after.Certainty == Certainty.Contradicted)
        {
            return Impossible(verdict, Impossibility.Dates, after.Candidates.Bits & ~(1UL << node));
        }

        if ((foremost & _reach.Cycle(node)) == 0)
        {
            // Whatever was foremost now lies all before it, or all after it.
            return (foremost & ~_reach.Behind(node)) == 0 ? Advanced(verdict, known, node) : Stale(verdict, known, node);
        }

        return after.Certainty == Certainty.Ambiguous ? verdict with { Kind = VerdictKind.Ambiguous }
            : !isCandidate ? Stale(verdict, known, node)
            : after.Certainty == Certainty.Contradicted || (after.Certainty, after.Candidates) == (before.Certainty, before.Candidates)
                ? verdict with { Kind = VerdictKind.Unchanged }
            : Advanced(verdict, known, node);
    }

    private static Verdict<TStatus> Impossible(Verdict<TStatus> verdict, Impossibility why, ulong against) =>
        verdict with { Kind = VerdictKind.Impossible, Why = why, Against = new StatusSet<TStatus>(against) };

    private Verdict<TStatus> Advanced(Verdict<TStatus> verdict, Standing<TStatus> known, int node)
    {
        ulong from = verdict.From.Bits & ~(1UL << node);
        return verdict with
        {
            Kind = VerdictKind.Advanced,
            PassedOver = new StatusSet<TStatus>((verdict.From.IsEmpty ? _reach.PassedOver(node) : _reach.PassedOver(from, node)) & ~known.Seen.Bits),
            Irregularities = IrregularFrom(from, node),
        };
    }

    private Verdict<TStatus> Stale(Verdict<TStatus> verdict, Standing<TStatus> known, int node) =>
        verdict with { Kind = VerdictKind.Stale, Irregularities = Late(node, known, verdict.Outlook) };

    private Outlook<TStatus> Certain(Standing<TStatus> known, int node)
    {
        var phase = _states[node].Phase;
        return new()
        {
            Certainty = Certainty.Certain,
            Candidates = new StatusSet<TStatus>(1UL << node),
            Phase = phase,
            MayStillChange = _finality[node] is not Finality.Final,
            NeedsPerson = phase.NeedsPerson() || (!known.Others.IsEmpty && !OthersCameBefore(known, 1UL << node)),
            Irregularities = IrregularFrom(known.Seen.Bits & ~(1UL << node), node),
        };
    }

    private Outlook<TStatus> Uncertain(Certainty certainty, ulong candidates) => new()
    {
        Certainty = certainty,
        Candidates = new StatusSet<TStatus>(candidates),
        Phase = certainty == Certainty.Ambiguous ? CommonPhase(candidates) : Phase.Unknown,
        MayStillChange = true,
        NeedsPerson = true,
    };

    // A status that no table knows may be the present one, unless the provider dates it before what the table knows. One without
    // a time does not undo what is final: nothing leads on from there, so it came before.
    private bool IsHidden(Standing<TStatus> known, ulong last) => !known.Others.IsEmpty
        && !OthersCameBefore(known, last)
        && (!IsAllFinal(last) || ((known.Dated & last) != 0 && (known.Latest & Standing<TStatus>.OtherBit) != 0 && (known.Latest & last) == 0));

    private static bool OthersCameBefore(Standing<TStatus> known, ulong last) =>
        ((known.Undated | known.Latest) & Standing<TStatus>.OtherBit) == 0 && (known.Latest & last) != 0;

    private bool IsAllFinal(ulong nodes)
    {
        for (; nodes != 0; nodes &= nodes - 1)
        {
            if (_finality[BitOperations.TrailingZeroCount(nodes)] is not Finality.Final) return false;
        }

        return true;
    }

    private Phase CommonPhase(ulong nodes)
    {
        var phase = _states[BitOperations.TrailingZeroCount(nodes)].Phase;
        for (; nodes != 0; nodes &= nodes - 1)
        {
            if (_states[BitOperations.TrailingZeroCount(nodes)].Phase != phase) return Phase.Unknown;
        }

        return phase;
    }

    private bool OnOneCycle(ulong nodes) => (nodes & ~_reach.Cycle(BitOperations.TrailingZeroCount(nodes))) == 0;

    private Irregularities IrregularFrom(ulong from, int node)
    {
        var all = Irregularities.None;
        for (; from != 0; from &= from - 1) all |= _reach.Irregular(BitOperations.TrailingZeroCount(from), node);
        return all;
    }

    // What is told too late: the exception by which it was left, or confirmations that nobody had seen before the completion.
    private Irregularities Late(int node, Standing<TStatus> known, Outlook<TStatus> outlook)
    {
        if (!outlook.TryGet(out var now)) return Irregularities.None;
        bool isEarly = outlook.Phase == Phase.Completed && _states[node].Phase == Phase.Confirming && (known.Seen.Bits >> node & 1) == 0;
        return (isEarly ? Irregularities.EarlyCompletion : Irregularities.None) | IrregularFrom(1UL << node, IndexOf(now));
    }
}
