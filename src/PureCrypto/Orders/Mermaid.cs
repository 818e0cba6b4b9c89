using System.Linq;
using System.Text;

namespace PureCrypto.Orders;

/// <summary>The diagram of a machine, in the language of Mermaid.</summary>
public static class Mermaid
{
    /// <summary>A state diagram: what is only inferred says so, and so does each exception. Lines end in a line feed.</summary>
    public static string Of<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var status in machine.Initial) text.Append("    [*] --> ").Append(machine.Text(status)).Append('\n');
        foreach (var step in machine.Table.Transitions)
        {
            text.Append("    ").Append(machine.Text(step.From)).Append(" --> ").Append(machine.Text(step.To))
                .Append(" : ").Append(step.Name).Append(Remark(step)).Append('\n');
        }

        foreach (var status in machine.Final) text.Append("    ").Append(machine.Text(status)).Append(" --> [*]\n");
        return text.ToString();
    }

    private static string Remark<TStatus>(Transition<TStatus> step) where TStatus : struct, Enum
    {
        string[] remarks = [.. new[] { step.Basis == Basis.Inferred ? "inferred" : "", step.Irregularity.Describe() }.Where(static r => r.Length > 0)];
        return remarks.Length == 0 ? "" : $" ({string.Join("; ", remarks)})";
    }
}
