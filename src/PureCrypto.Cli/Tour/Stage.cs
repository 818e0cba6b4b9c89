using System.Globalization;
using Spectre.Console;

namespace PureCrypto.Cli.Tour;

/// <summary>How the tour looks on a terminal.</summary>
internal static class Stage
{
    public static void Open(Terminal terminal, Uri address)
    {
        terminal.Console.Write(new Rule("[bold]PureCrypto, the tour[/]").LeftJustified());
        terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"A sandbox of the providers listens on {address}. Everything below crossed that socket.");
        terminal.Console.WriteLine();
    }

    public static void Show(Terminal terminal, int number, Step step)
    {
        var console = terminal.Console;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{number}. {step.Title}[/]");
        var facts = new Grid().AddColumn(new GridColumn().NoWrap().Padding(3, 0, 2, 0)).AddColumn();
        Fact(facts, "asked", step.Asked);
        Fact(facts, "signed", step.Canonical?.Replace("\n", "⏎\n", StringComparison.Ordinal));
        Fact(facts, "signature", step.Signature);
        Fact(facts, "answer", step.Answer);
        foreach (var check in step.Checks) facts.AddRow(new Markup(check.Held ? "[green]✓[/]" : "[red]✗[/]"), new Text(check.What));
        console.Write(facts);
        console.WriteLine();
    }

    public static void Close(Terminal terminal, IReadOnlyList<Step> steps)
    {
        int checks = steps.Sum(static s => s.Checks.Count);
        int failed = steps.Sum(static s => s.Checks.Count(static c => !c.Held));
        if (failed == 0) terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]All {checks} checks of {steps.Count} steps held.[/]");
        else terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{failed} of {checks} checks did not hold.[/]");
    }

    private static void Fact(Grid facts, string name, string? value)
    {
        if (value is not null) facts.AddRow(new Markup($"[grey]{name}[/]"), new Text(value));
    }
}
