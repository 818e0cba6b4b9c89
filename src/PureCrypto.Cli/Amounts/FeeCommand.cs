using System.CommandLine;

namespace PureCrypto.Cli.Amounts;

/// <summary><c>purecrypto fee</c>: what fees leave of an amount, or which amount leaves what is asked for. Exit 0 with the breakdown,
/// 1 if there is none, 2 on misuse.</summary>
internal static class FeeCommand
{
    public static Command Of(Terminal terminal)
    {
        var amount = new Argument<string>("AMOUNT") { Description = "The gross amount; the net amount with --gross-up" };
        var fees = new Option<string[]>("--fee")
        {
            Description = "A fee: NAME=2.50 is flat, NAME=0.5% a share of the gross amount, which may have bounds: NAME=0.5%,min=1,max=50; may be repeated",
            HelpName = "NAME=FEE",
            Required = true,
        };
        var grossUp = new Option<bool>("--gross-up") { Description = "Find the smallest gross amount that leaves at least AMOUNT; needs --decimals" };
        var decimals = AmountInputs.Decimals("The decimals of the smallest unit, 0 to 28; without them every fee must be exact");
        var rounding = AmountInputs.RoundingMode();

        var command = new Command("fee", "Take fees from an amount, or find the amount that leaves enough after them") { amount, fees, grossUp, decimals, rounding };
        command.SetAction(parsed =>
        {
            int? places = parsed.GetValue(decimals);
            var mode = AmountInputs.RoundingOf(parsed.GetRequiredValue(rounding), places);
            var asset = AmountInputs.AssetOf("units", places);
            var given = AmountInputs.MoneyOf("AMOUNT", parsed.GetRequiredValue(amount), asset);
            var schedule = ScheduleOf(asset, parsed.GetRequiredValue(fees), mode);
            bool isNet = parsed.GetValue(grossUp);
            if (isNet && places is null) throw new MisuseException("--gross-up needs --decimals.");
            return (isNet ? schedule.GrossUp(given) : schedule.Apply(given)).TryGet(out var breakdown, out var error)
                ? Print(terminal, parsed.GetValue(CommandLine.Json), breakdown)
                : terminal.Refuse(error.Describe());
        });
        return command;
    }

    private static FeeSchedule ScheduleOf(Asset asset, string[] fees, Rounding rounding) =>
        FeeSchedule.Of(asset, LanguageExt.Prelude.Seq(fees.Select(text => FeeNotation.Read(text, rounding)).ToArray()))
            .IfLeft(static error => throw new MisuseException($"--fee: {error.Describe()}"));

    private static int Print(Terminal terminal, bool json, FeeBreakdown breakdown)
    {
        var (gross, fees, net) = (breakdown.Gross.Amount, breakdown.Fees.ToArray(), breakdown.Net.Amount);
        if (!json)
        {
            return terminal.PrintTable(
                ["", "amount", "exact less charged"],
                [["gross", $"{gross}", ""], .. fees.Select(static fee => new[] { fee.Name, $"{fee.Charged}", fee.Residue.IsNone ? "" : $"{fee.Residue}" }), ["net", $"{net}", ""]]);
        }

        terminal.PrintJson(new { Gross = gross, Fees = fees, Net = net });
        return ExitCode.Success;
    }
}
