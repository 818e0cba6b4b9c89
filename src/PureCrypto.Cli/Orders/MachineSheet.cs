using PureCrypto.Orders;

namespace PureCrypto.Cli.Orders;

/// <summary>A machine as it is printed: words only.</summary>
internal sealed record MachineSheet(
    string Machine,
    StateLine[] Statuses,
    StepLine[] Transitions,
    EventLine[] Events,
    string[] LongestPath,
    string Lifetime)
{
    public static MachineSheet Of<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum => new(
        machine.Name,
        [.. machine.Table.States.Map(s => new StateLine(
            machine.Text(s.Status),
            [.. s.Spellings.Skip(1)],
            s.Phase.Describe(),
            machine.FinalityOf(s.Status).Match(open: static _ => "open", final: static _ => "final", finalUnless: static x => "final unless " + x.Reasons.Describe()),
            s.IsInitial,
            s.ContinuesIn.IfNone("")))],
        [.. machine.Table.Transitions.Map(t => new StepLine(
            machine.Text(t.From), machine.Text(t.To), t.Name, t.Basis == Basis.Stated ? "stated" : "inferred", t.Irregularity.Describe()))],
        [.. machine.Table.Events.Map(e => new EventLine(e.Event, e.Status.Map(machine.Text).IfNone("its own status")))],
        [.. machine.LongestPath().Map(machine.Text)],
        machine.Table.Lifetime.Describe());

    public int Print(Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            terminal.PrintJson(this);
            return ExitCode.Success;
        }

        var writer = terminal.Console.Profile.Out.Writer;
        writer.WriteLine($"{Machine} ({Lifetime})");
        writer.WriteLine();
        Columns.Print(writer, ["status", "phase", "finality", ""], Statuses.Select(static s => new[]
        {
            string.Join(" = ", [s.Status, .. s.AlsoWritten]),
            s.Phase,
            s.Finality,
            s.IsInitial ? "initial" : s.ContinuesIn.Length > 0 ? $"continues in {s.ContinuesIn}" : "",
        }));
        Columns.Print(writer, ["from", "to", "transition", "basis", "exception"], Transitions.Select(static t => new[] { t.From, t.To, t.Name, t.Basis, t.Exception }));
        if (Events.Length > 0) Columns.Print(writer, ["event", "status"], Events.Select(static e => new[] { e.Event, e.Status }));
        writer.WriteLine($"longest path: {string.Join(" → ", LongestPath)}");
        return ExitCode.Success;
    }
}

/// <summary>A status as it is printed.</summary>
internal sealed record StateLine(string Status, string[] AlsoWritten, string Phase, string Finality, bool IsInitial, string ContinuesIn);

/// <summary>A transition as it is printed.</summary>
internal sealed record StepLine(string From, string To, string Name, string Basis, string Exception);

/// <summary>An event as it is printed.</summary>
internal sealed record EventLine(string Event, string Status);
