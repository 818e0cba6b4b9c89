using System.Linq;

namespace PureCrypto.Orders;

/// <summary>What a person is told about a verdict and an outlook.</summary>
public static class Verdicts
{
    /// <summary>One sentence. For people only: programs look at the kind.</summary>
    /// <param name="verdict">What <paramref name="machine"/> said.</param>
    /// <param name="machine">Knows the spellings.</param>
    /// <param name="seen">What was seen.</param>
    public static string Describe<TStatus>(this Verdict<TStatus> verdict, Machine<TStatus> machine, OpenStatus<TStatus> seen)
        where TStatus : struct, Enum
    {
        string from = verdict.From.IsEmpty ? "nothing" : machine.Names(verdict.From, " or ");
        string odd = verdict.Irregularities == Irregularities.None ? "" : $"; {verdict.Irregularities.Describe()}";
        return verdict.Kind switch
        {
            VerdictKind.Unchanged => $"{seen} was known already{odd}.",
            VerdictKind.Advanced => $"{from} → {seen}{(verdict.PassedOver.IsEmpty ? "" : ", unseen in between: " + machine.Names(verdict.PassedOver, ", "))}{odd}.",
            VerdictKind.Stale => $"{seen} came before {machine.Names(verdict.Outlook.Candidates, " or ")}, which stands{odd}.",
            VerdictKind.Ambiguous => $"{machine.Names(verdict.Outlook.Candidates, " and ")} follow each other in a cycle, and no time tells which is the last{odd}.",
            VerdictKind.Unplaced => $"{seen} is not in the table; it is kept, and is neither an end nor a success.",
            VerdictKind.Impossible => verdict.Why switch
            {
                Impossibility.Dates => $"The times put {seen} and {machine.Names(verdict.Against, ", ")} in the order that the table excludes; both are kept, and a person must look.",
                Impossibility.NoWay or Impossibility.None => $"No way leads from {machine.Names(verdict.Against, ", ")} to {seen}, nor back; both are kept, and a person must look.",
            },
        };
    }

    /// <summary>One sentence. For people only.</summary>
    public static string Describe<TStatus>(this Outlook<TStatus> outlook, Machine<TStatus> machine) where TStatus : struct, Enum
    {
        string names = machine.Names(outlook.Candidates, " or ");
        string status = outlook.Certainty switch
        {
            Certainty.Nothing => "nothing",
            Certainty.Certain => names,
            Certainty.Ambiguous => $"{names} (ambiguous)",
            Certainty.Unplaced => outlook.Candidates.IsEmpty ? "no status that the table knows" : $"{names}, or what the table does not know",
            Certainty.Contradicted => $"{names} (contradicted)",
        };
        string odd = outlook.Irregularities == Irregularities.None ? "" : $" ({outlook.Irregularities.Describe()})";
        return $"{status}{odd}: {outlook.Phase.Describe()}"
            + (outlook.IsOver ? ", over" : ", not over")
            + (outlook.MoneyArrived ? ", the money arrived" : "")
            + (outlook.MayStillChange ? ", may still change" : "")
            + (outlook.NeedsPerson ? ", a person must look" : "") + ".";
    }

    private static string Names<TStatus>(this Machine<TStatus> machine, StatusSet<TStatus> statuses, string between) where TStatus : struct, Enum =>
        string.Join(between, statuses.ToSeq().Select(machine.Text));
}
