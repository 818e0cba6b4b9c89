using System.Text.Json;
using System.Text.RegularExpressions;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Cli;

/// <summary><c>quote</c>, <c>fee</c> and <c>split</c>: exact to the last digit, or a reason.</summary>
public sealed class AmountsFromTheCommandLine
{
    [Theory]
    [InlineData("1000.00 --of quote --price 72014.25 --decimals 8 --rounding down", "0.01388614", "1000.00")]
    [InlineData("1000.00 --of quote --price 72014.25 --decimals 8 --rounding up", "0.01388615", "1000.00")]
    [InlineData("0.5 --of base --price 72014.25 --decimals 2 --rounding half-even", "0.5", "36007.12")]
    [InlineData("0.5 --of base --price 72014.25 --decimals 2 --rounding half-up", "0.5", "36007.13")]
    [InlineData("0.01388614 --of base --price 72014.25000000", "0.01388614", "999.9999574950000000")]
    [InlineData("79228162514264337593543950335 --of base --price 1", "79228162514264337593543950335", "79228162514264337593543950335")]
    public async Task A_quote_converts_in_both_directions(string arguments, string @base, string quote)
    {
        var json = await JsonOfAsync("quote", arguments);
        var table = await RunAsync("quote", arguments);

        Assert.Equal((@base, quote), (json.GetProperty("base").GetString(), json.GetProperty("quote").GetString()));
        Assert.Equal((0, ""), (table.Code, table.Error));
        Assert.Matches(Row("base", @base), table.Text);
        Assert.Matches(Row("quote", quote), table.Text);
    }

    [Theory]
    [InlineData("1000.00 --fee network=2.50", "1000.00", "997.50")]
    [InlineData("1000.00 --fee platform=0.5% --fee network=2.50", "1000.00", "992.50")]
    [InlineData("1000.00 --fee platform=0.5%,min=7.25", "1000.00", "992.75")]
    [InlineData("1000.00 --fee platform=0.5%,max=3", "1000.00", "997.00")]
    [InlineData("1000.00 --fee platform=0.5%,min=1,max=50", "1000.00", "995.00")]
    [InlineData("10.01 --fee platform=0.5% --decimals 2 --rounding up", "10.01", "9.95")]
    [InlineData("10.01 --fee platform=0.5% --decimals 2 --rounding down", "10.01", "9.96")]
    [InlineData("992.50 --gross-up --fee platform=0.5% --fee network=2.50 --decimals 2", "1000.00", "992.50")]
    [InlineData("100 --gross-up --fee platform=2.9% --fee network=0.30 --decimals 2 --rounding half-up", "103.30", "100.00")]
    public async Task A_fee_is_taken_from_the_gross_amount_or_added_to_the_net_one(string arguments, string gross, string net)
    {
        var json = await JsonOfAsync("fee", arguments);
        var table = await RunAsync("fee", arguments);

        Assert.Equal((gross, net), (json.GetProperty("gross").GetString(), json.GetProperty("net").GetString()));
        Assert.Equal((0, ""), (table.Code, table.Error));
        Assert.Matches(Row("gross", gross), table.Text);
        Assert.Matches(Row("net", net), table.Text);
    }

    [Fact]
    public async Task A_fee_says_what_rounding_took()
    {
        const string arguments = "10.01 --fee platform=0.5% --decimals 2 --rounding up";
        var fee = (await JsonOfAsync("fee", arguments)).GetProperty("fees")[0];
        var table = await RunAsync("fee", arguments);

        Assert.Equal(
            ("platform", "0.06", "Up", "-199/20000"),
            (fee.GetProperty("name").GetString(), fee.GetProperty("charged").GetString(), fee.GetProperty("rounding").GetString(), fee.GetProperty("residue").GetString()));
        Assert.Matches(@"platform\W+0\.06\W+-199/20000", table.Text);
    }

    [Theory]
    [InlineData("0.05 1 1 1 --decimals 2", "0.02 0.02 0.01")]
    [InlineData("100 62.5 37.5", "62.5 37.5")]
    [InlineData("100.00 0 1 --decimals 2", "0.00 100.00")]
    [InlineData("0.00000001 2 1 --decimals 8", "0.00000001 0.00000000")]
    public async Task A_split_gives_parts_that_sum_to_the_whole(string arguments, string parts)
    {
        var json = await JsonOfAsync("split", arguments);
        var table = await RunAsync("split", arguments);

        Assert.Equal(parts, string.Join(' ', json.GetProperty("parts").EnumerateArray().Select(static p => p.GetProperty("amount").GetString())));
        Assert.Equal((0, ""), (table.Code, table.Error));
        Assert.All(parts.Split(' '), part => Assert.Contains($" {part} ", table.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quote", "1 --of quote --price 3", "Not exact: 0.3333333333333333333333333333 fits, and 1/30000000000000000000000000000 would be lost.")]
    [InlineData("quote", "100 --of quote --price 3", "Not exact: 33.333333333333333333333333333 fits, and 1/3000000000000000000000000000 would be lost.")]
    [InlineData("quote", "79228162514264337593543950335 --of base --price 2", "Larger than 79228162514264337593543950335, the largest amount.")]
    [InlineData("fee", "10 --fee network=10.5", "The fees, 10.5, are more than the gross amount, 10 units.")]
    [InlineData("fee", "10.01 --fee platform=0.5% --decimals 2", "Fee platform: Not exact: 0.05 fits, and 1/20000 would be lost.")]
    [InlineData("fee", "79228162514264337593543950335 --gross-up --fee network=1 --decimals 0", "No gross amount leaves 79228162514264337593543950335 units: it would be too large.")]
    [InlineData("split", "1 1 1 1", "Part 1: Not exact: 0.3333333333333333333333333333 fits, and 1/30000000000000000000000000000 would be lost.")]
    public async Task Where_there_is_no_answer_the_code_is_1_and_the_reason_is_on_standard_error(string command, string arguments, string reason)
    {
        var ran = await RunAsync(command, arguments);

        Assert.Equal((1, "", reason), (ran.Code, ran.Text, ran.Error.Trim()));
    }

    [Theory]
    [InlineData("quote", "1,5 --of base --price 2", "AMOUNT: ")]
    [InlineData("quote", "1e3 --of base --price 2", "AMOUNT: ")]
    [InlineData("quote", "-1 --of base --price 2", "AMOUNT: ")]
    [InlineData("quote", "1 --of base --price 0", "--price must be above zero.")]
    [InlineData("quote", "1 --of base --price x", "--price: ")]
    [InlineData("quote", "1 --of base --price 2 --decimals 1.5", "--decimals must be a whole number of at most 9 digits, and not 1.5.")]
    [InlineData("quote", "1 --of base --price 2 --decimals 29", "--decimals must be from 0 to 28.")]
    [InlineData("quote", "1 --of base --price 2 --rounding down", "--rounding down needs --decimals.")]
    [InlineData("quote", "1 --price 2", "Option '--of' is required.")]
    [InlineData("fee", "1", "Option '--fee' is required.")]
    [InlineData("fee", "1.001 --fee a=0.01 --decimals 2", "AMOUNT must not have more decimals than --decimals says.")]
    [InlineData("fee", "1 --fee 0.5%", "--fee must be NAME=")]
    [InlineData("fee", "1 --fee a=0.5%,max=2,min=1", "--fee must be NAME=")]
    [InlineData("fee", "1 --fee a=0.01,min=1", "--fee must be NAME=")]
    [InlineData("fee", "1 --fee a=0.5%,min=2,max=1", "--fee a: min must not be above max.")]
    [InlineData("fee", "1 --fee a=101%", "--fee a: a share is from 0% to 100%")]
    [InlineData("fee", "1 --fee a=.5", "--fee a: ")]
    [InlineData("fee", "1 --fee a=0.1 --fee a=0.2", "--fee: Two fees are named a.")]
    [InlineData("fee", "1 --fee a=100%", "--fee: Together the shares take 1.00 of a further unit")]
    [InlineData("fee", "1 --fee a=0.1 --gross-up", "--gross-up needs --decimals.")]
    [InlineData("split", "100 0 0", "WEIGHT: at least one must be above zero.")]
    [InlineData("split", "100 1 x", "WEIGHT: ")]
    public async Task Misuse_is_2_and_names_the_option_and_the_rule(string command, string arguments, string message)
    {
        var ran = await RunAsync(command, arguments);

        Assert.Equal((2, ""), (ran.Code, ran.Text));
        Assert.StartsWith(message, ran.Error, StringComparison.Ordinal);
    }

    private static string Row(string name, string amount) => $@"{name} .* {Regex.Escape(amount)} ";

    private static Task<Ran> RunAsync(string command, string arguments) => Purecrypto.RunAsync([command, .. arguments.Split(' ')]);

    private static async Task<JsonElement> JsonOfAsync(string command, string arguments)
    {
        var ran = await RunAsync(command, arguments + " --json");
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        using var document = JsonDocument.Parse(ran.Text);
        return document.RootElement.Clone();
    }
}
