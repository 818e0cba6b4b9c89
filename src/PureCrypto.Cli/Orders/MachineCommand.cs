using System.CommandLine;
using PureCrypto.Orders;
using PureCrypto.Providers;

namespace PureCrypto.Cli.Orders;

/// <summary><c>purecrypto machine [NAME]</c>: how a kind of thing runs at a provider, and what observed statuses say of it.</summary>
internal static class MachineCommand
{
    public static Command Of(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "The machine, such as mistex-order; without it all are listed", Arity = ArgumentArity.ZeroOrOne };
        var mermaid = new Option<bool>("--mermaid") { Description = "Print the diagram in the language of Mermaid" };
        var observe = new Option<string?>("--observe")
        {
            Description = "Statuses as they were seen, joined by commas; each may have the provider's time, as in completed@2026-04-09T12:00:00Z",
            HelpName = "STATUSES",
        };

        var command = new Command("machine", "Show how things run at a provider, and judge observed statuses") { name, mermaid, observe };
        command.SetAction(parsed =>
        {
            bool asJson = parsed.GetValue(CommandLine.Json);
            if (parsed.GetValue(name) is not { } wanted)
            {
                if (parsed.GetValue(mermaid) || parsed.GetValue(observe) is not null) throw new MisuseException("--mermaid and --observe need the NAME of a machine.");
                return List(terminal, asJson);
            }

            var machine = Find(wanted);
            return (parsed.GetValue(mermaid), parsed.GetValue(observe)) switch
            {
                (true, { }) => throw new MisuseException("--mermaid and --observe exclude each other."),
                (true, null) => Print(terminal, machine.Accept(new Diagram())),
                (false, { } statuses) => machine.Accept(new Observed(statuses)).Print(terminal, asJson),
                (false, null) => machine.Accept(new Sheet()).Print(terminal, asJson),
            };
        });
        return command;
    }

    private static IMachine Find(string name) => Machines.Find(name).IfNone(() =>
        throw new MisuseException($"There is no machine {name}. There are: {string.Join(", ", Machines.All.Map(static m => m.Name))}."));

    private static int List(Terminal terminal, bool asJson)
    {
        string[] names = [.. Machines.All.Map(static m => m.Name)];
        if (asJson) terminal.PrintJson(names);
        else Print(terminal, string.Concat(names.Select(static name => name + "\n")));
        return ExitCode.Success;
    }

    private static int Print(Terminal terminal, string text)
    {
        terminal.Console.Profile.Out.Writer.Write(text);
        return ExitCode.Success;
    }

    private sealed class Diagram : IMachineVisitor<string>
    {
        public string Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum => Mermaid.Of(machine);
    }

    private sealed class Sheet : IMachineVisitor<MachineSheet>
    {
        public MachineSheet Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum => MachineSheet.Of(machine);
    }

    private sealed class Observed(string statuses) : IMachineVisitor<ObservedSheet>
    {
        public ObservedSheet Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum => ObservedSheet.Of(machine, statuses);
    }
}
