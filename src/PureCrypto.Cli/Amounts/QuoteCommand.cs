using System.CommandLine;

namespace PureCrypto.Cli.Amounts;

/// <summary><c>purecrypto quote</c>: what an amount is worth at a price. Exit 0 with the answer, 1 if there is none, 2 on misuse.</summary>
internal static class QuoteCommand
{
    private const string Base = "base";
    private const string Quote = "quote";

    public static Command Of(Terminal terminal)
    {
        var amount = new Argument<string>("AMOUNT") { Description = "The amount that is given" };
        var of = new Option<string>("--of") { Description = "Which of the two is given: base is what is priced, quote is what the price is in", Required = true };
        of.AcceptOnlyFromAmong(Base, Quote);
        var price = new Option<string>("--price") { Description = "How much of the quote one unit of the base costs", HelpName = "PRICE", Required = true };
        var decimals = AmountInputs.Decimals("The decimals of the answer, 0 to 28; without them it must be exact");
        var rounding = AmountInputs.RoundingMode();

        var command = new Command("quote", "Convert an amount at a price, from base to quote or back") { amount, of, price, decimals, rounding };
        command.SetAction(parsed =>
        {
            bool isBase = string.Equals(parsed.GetRequiredValue(of), Base, StringComparison.Ordinal);
            int? places = parsed.GetValue(decimals);
            var mode = AmountInputs.RoundingOf(parsed.GetRequiredValue(rounding), places);
            var rate = RateOf(parsed.GetRequiredValue(price), isBase ? null : places, isBase ? places : null);
            var given = AmountInputs.MoneyOf("AMOUNT", parsed.GetRequiredValue(amount), isBase ? rate.Base : rate.Quote);
            return rate.Convert(given, mode).TryGet(out var answer, out var error)
                ? Print(terminal, parsed.GetValue(CommandLine.Json), rate, isBase ? (given, answer) : (answer, given), mode)
                : terminal.Refuse(error.Describe());
        });
        return command;
    }

    private static Rate RateOf(string price, int? baseDecimals, int? quoteDecimals) =>
        Rate.Of(AmountInputs.AssetOf(Base, baseDecimals), AmountInputs.AssetOf(Quote, quoteDecimals), AmountInputs.AmountOf("--price", price))
            .IfLeft(static _ => throw new MisuseException("--price must be above zero."));

    private static int Print(Terminal terminal, bool json, Rate rate, (Money Base, Money Quote) pair, Rounding rounding)
    {
        var (@base, quote) = (pair.Base.Amount, pair.Quote.Amount);
        if (!json) return terminal.PrintTable(["", "amount"], [[Base, $"{@base}"], ["price", $"{rate.Price}"], [Quote, $"{quote}"]]);
        terminal.PrintJson(new { Base = @base, rate.Price, Quote = quote, Rounding = rounding });
        return ExitCode.Success;
    }
}
