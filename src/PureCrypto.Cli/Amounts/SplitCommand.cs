using System.CommandLine;

namespace PureCrypto.Cli.Amounts;

/// <summary><c>purecrypto split</c>: an amount in parts that sum to it. Exit 0 with the parts, 1 if there are none, 2 on misuse.</summary>
internal static class SplitCommand
{
    public static Command Of(Terminal terminal)
    {
        var amount = new Argument<string>("AMOUNT") { Description = "The amount to split" };
        var weights = new Argument<string[]>("WEIGHT") { Description = "The weight of each part, such as 1 1 1 or 62.5 37.5", Arity = ArgumentArity.OneOrMore };
        var decimals = AmountInputs.Decimals("The decimals of the smallest unit, 0 to 28; without them every part must be exact");

        var command = new Command("split", "Split an amount by weights, to the last unit") { amount, weights, decimals };
        command.SetAction(parsed =>
        {
            var whole = AmountInputs.MoneyOf("AMOUNT", parsed.GetRequiredValue(amount), AmountInputs.AssetOf("units", parsed.GetValue(decimals)));
            Amount[] shares = [.. parsed.GetRequiredValue(weights).Select(static text => AmountInputs.AmountOf("WEIGHT", text))];
            if (Array.TrueForAll(shares, static share => share.IsZero)) throw new MisuseException("WEIGHT: at least one must be above zero.");
            return Allocation.Split(whole, LanguageExt.Prelude.Seq(shares)).TryGet(out var parts, out var error)
                ? Print(terminal, parsed.GetValue(CommandLine.Json), whole.Amount, [.. shares.Zip(parts, static (weight, part) => (weight, part.Amount))])
                : terminal.Refuse(error.Describe());
        });
        return command;
    }

    private static int Print(Terminal terminal, bool json, Amount whole, (Amount Weight, Amount Part)[] parts)
    {
        if (!json) return terminal.PrintTable(["weight", "part"], [.. parts.Select(static p => new[] { $"{p.Weight}", $"{p.Part}" }), ["", $"{whole}"]]);
        terminal.PrintJson(new { Whole = whole, Parts = parts.Select(static p => new { p.Weight, Amount = p.Part }).ToArray() });
        return ExitCode.Success;
    }
}
