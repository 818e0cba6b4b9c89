using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>Legal histories of a machine, and what becomes of them on the way to a service.</summary>
internal static class Histories
{
    private const int MostSteps = 14;
    private static readonly DateTimeOffset Start = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Walks through the table, exceptions included, from an initial status.</summary>
    public static Gen<TStatus[]> Walks<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum =>
        from start in Gen.Elements(machine.Initial.ToSeq().ToArray())
        from steps in Gen.Choose(0, MostSteps)
        from walk in Walk(machine, [start], steps)
        select walk;

    /// <summary>A walk in which every status has the time at which it began.</summary>
    public static Gen<Observation<TStatus>[]> Dated<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum =>
        from walk in Walks(machine)
        from gaps in Gen.ArrayOf(Gen.Choose(1, 90), walk.Length)
        select walk.Select((status, i) => new Observation<TStatus>(machine.Write(status), Start.AddSeconds(gaps.Take(i + 1).Sum()))).ToArray();

    /// <summary>A walk without any time.</summary>
    public static Gen<Observation<TStatus>[]> Undated<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum =>
        Walks(machine).Select(walk => walk.Select(status => new Observation<TStatus>(machine.Write(status))).ToArray());

    /// <summary>Any of the observations lost but the last, any of them repeated, and all of them in any order.</summary>
    public static Gen<Observation<TStatus>[]> Delivered<TStatus>(Observation<TStatus>[] history) where TStatus : struct, Enum =>
        from copies in Gen.ArrayOf(Gen.Choose(0, 3), history.Length)
        let kept = history.SelectMany((one, i) => Enumerable.Repeat(one, i == history.Length - 1 ? copies[i] + 1 : copies[i]))
        from delivered in Gen.Shuffle(kept)
        select delivered.ToArray();

    /// <summary>Anything: statuses out of order, with times or without, and texts that no table knows.</summary>
    public static Gen<Observation<TStatus>[]> Garbage<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
    {
        var known = machine.Table.States.SelectMany(static s => s.Spellings);
        var one = from text in Gen.Elements(known.Concat(["no such status", "another"]).ToArray())
                  from seconds in Gen.Choose(-3, 5)
                  select new Observation<TStatus>(machine.Parse(text).OrThrow(), seconds < 0 ? Option<DateTimeOffset>.None : Start.AddSeconds(seconds));
        return from count in Gen.Choose(0, 9) from all in Gen.ArrayOf(one, count) select all;
    }

    private static Gen<TStatus[]> Walk<TStatus>(Machine<TStatus> machine, TStatus[] walk, int steps) where TStatus : struct, Enum
    {
        var next = machine.Table.Transitions.Filter(t => t.From.Equals(walk[^1])).Map(static t => t.To).ToArray();
        return steps == 0 || next.Length == 0
            ? Gen.Constant(walk)
            : from to in Gen.Elements(next) from whole in Walk(machine, [.. walk, to], steps - 1) select whole;
    }
}
