using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Tests.Laws;

/// <summary>Quotes, balances, fee rates and limits of Mintarex. MIN-1 to MIN-9.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 500)]
public sealed class MintarexFiguresLaws
{
    private static readonly Amount Price = 72014.25000000m.Amount();
    private static readonly AccountLimit BankDeposit =
        new(100.00m.Amount(), 1_000_000.00m.Amount(), 1_000_000.00m.Amount(), 5_000_000.00m.Amount());

    // MIN-1: the figures of the document's quote.
    [Theory]
    [InlineData(Rounding.Down)]
    [InlineData(Rounding.HalfUp)]
    [InlineData(Rounding.HalfEven)]
    public void The_documents_quote_holds(Rounding rounding)
    {
        var quote = MintarexQuotes.Amounts(Price, 1000.00m.Amount(), AmountType.Quoted, rounding).OrThrow();
        Assert.Equal(("0.01388614", "1000.00"), (quote.Base.ToString(), quote.Quoted.ToString()));
    }

    // MIN-2
    [Property]
    public void The_amount_that_was_asked_for_stays_and_the_other_is_made_by_the_price(decimal number, decimal priceOf, Rounding rounding)
    {
        var price = decimal.Round((Math.Abs(priceOf) % 100_000m) + 0.01m, 8).Amount();
        var amount = decimal.Round(Math.Abs(number) % 1_000_000m, 2).Amount();

        var bought = MintarexQuotes.Amounts(price, amount, AmountType.Quoted, rounding);
        Assert.Equal(
            (Fraction.Of(amount.Value) / Fraction.Of(price.Value)).Round(8, rounding)?.AsDecimal(),
            bought.TryGet(out var byQuote, out _) ? byQuote.Base.Value : null);
        Assert.True(byQuote is null || (byQuote.Quoted == amount && byQuote is { Base.Scale: 8, Quoted.Scale: 2 }));

        var priced = MintarexQuotes.Amounts(price, amount, AmountType.Base, rounding);
        Assert.Equal(
            (Fraction.Of(amount.Value) * Fraction.Of(price.Value)).Round(2, rounding)?.AsDecimal(),
            priced.TryGet(out var byBase, out _) ? byBase.Quoted.Value : null);
        Assert.True(byBase is null || (byBase.Base == amount && byBase is { Base.Scale: 8, Quoted.Scale: 2 }));
    }

    // MIN-2
    [Property]
    public void Bought_for_what_was_given_is_worth_no_more_when_rounded_down(decimal number)
    {
        var spent = decimal.Round(Math.Abs(number) % 1_000_000m, 2).Amount();
        var bought = MintarexQuotes.Amounts(Price, spent, AmountType.Quoted, Rounding.Down).OrThrow();
        var back = MintarexQuotes.Amounts(Price, bought.Base, AmountType.Base, Rounding.Down).OrThrow();
        Assert.True(back.Quoted <= spent);
    }

    // MIN-2
    [Fact]
    public void A_given_amount_finer_than_the_provider_prints_is_refused()
    {
        Assert.IsType<MoneyError.Inexact>(MintarexQuotes.Amounts(Price, 0.123456789m.Amount(), AmountType.Base, Rounding.Down).Why());
        Assert.IsType<MoneyError.Inexact>(MintarexQuotes.Amounts(Price, 0.005m.Amount(), AmountType.Quoted, Rounding.Down).Why());
        Assert.Equal(
            new MoneyError.DividedByZero(),
            MintarexQuotes.Amounts(Amount.Zero, 1m.Amount(), AmountType.Quoted, Rounding.Down).Why());
    }

    // MIN-3
    [Fact]
    public void A_buyer_gives_the_price_and_a_seller_gives_the_base()
    {
        var amounts = new QuotedAmounts(0.01388614m.Amount(), 1000.00m.Amount());
        Assert.Equal((amounts.Quoted, amounts.Base), (amounts.Given(Side.Buy), amounts.Received(Side.Buy)));
        Assert.Equal((amounts.Base, amounts.Quoted), (amounts.Given(Side.Sell), amounts.Received(Side.Sell)));
    }

    // MIN-4: the timestamp of the document's accept request, from its quote.
    [Fact]
    public void The_documents_quote_timestamp_is_derived_from_its_expiry() => Assert.Equal(
        "2026-04-09T14:31:48.000Z",
        Life("2026-04-09T14:32:18Z", 30_000).QuoteTimestamp);

    // MIN-4
    [Property]
    public void A_quote_was_made_so_many_milliseconds_before_it_expires(uint seconds, ushort ms)
    {
        var expires = DateTimeOffset.UnixEpoch.AddSeconds(seconds).ToOffset(TimeSpan.FromHours(2));
        var life = QuoteLife.Of(expires, ms).Match(Some: static life => life, None: static () => null!);
        Assert.Equal(TimeSpan.FromMilliseconds(ms), life.ExpiresAt - life.QuotedAt);
        Assert.Equal((expires, TimeSpan.Zero), (life.ExpiresAt, life.ExpiresAt.Offset));
        Assert.EndsWith("Z", life.QuoteTimestamp, StringComparison.Ordinal);
    }

    // MIN-4
    [Fact]
    public void A_life_that_leads_out_of_the_calendar_is_none()
    {
        Assert.True(QuoteLife.Of(DateTimeOffset.UnixEpoch, -1).IsNone);
        Assert.True(QuoteLife.Of(DateTimeOffset.UnixEpoch, long.MaxValue).IsNone);
        Assert.True(QuoteLife.Of(DateTimeOffset.MinValue, 1).IsNone);
        Assert.True(QuoteLife.Of(DateTimeOffset.MinValue, 0).IsSome);
        Assert.True(QuoteLife.Of(DateTimeOffset.MaxValue, 1).IsSome);
    }

    // MIN-5
    [Property]
    public void A_quote_is_open_while_more_than_the_margin_is_left(int nowMs, ushort marginMs)
    {
        var life = Life("2026-04-09T14:32:18Z", 30_000);
        var now = life.ExpiresAt.AddMilliseconds(nowMs % 60_000);
        var left = life.ExpiresAt - now;
        var margin = TimeSpan.FromMilliseconds(marginMs);
        Assert.Equal(left > margin && left > TimeSpan.Zero, life.IsOpen(now, margin));
        Assert.Equal(left > TimeSpan.Zero ? left : TimeSpan.Zero, life.Left(now));
    }

    // MIN-5
    [Fact]
    public void No_margin_opens_a_quote_that_has_expired()
    {
        var life = Life("2026-04-09T14:32:18Z", 30_000);
        Assert.False(life.IsOpen(life.ExpiresAt, TimeSpan.FromSeconds(-5)));
        Assert.True(life.IsOpen(life.ExpiresAt.AddTicks(-1), TimeSpan.Zero));
    }

    // MIN-6, MIN-7: the figures of the document's balance.
    [Fact]
    public void The_documents_balance_adds_up_and_has_its_value()
    {
        var total = MintarexBalances.Total(1.25000000m.Amount(), 0.10000000m.Amount()).OrThrow();
        Assert.Equal("1.35000000", total.ToString());
        Assert.Equal("88290.15", MintarexBalances.UsdValue(total, 65400.11m.Amount()).OrThrow().ToString());
        Assert.Equal("50000.00", MintarexBalances.Total(50000.00m.Amount(), 0.00m.Amount()).OrThrow().ToString());
        Assert.Equal("130000.00000000", MintarexBalances.Total(125000.00000000m.Amount(), 5000.00000000m.Amount()).OrThrow().ToString());
    }

    // MIN-7
    [Property]
    public void A_value_is_to_the_cent_and_a_tie_goes_up(decimal number)
    {
        decimal total = decimal.Round(Math.Abs(number) % 1_000_000m, 8);
        Assert.Equal(
            (Fraction.Of(total) * Fraction.Of(65400.125m)).Round(2, Rounding.HalfUp)!.Value.AsDecimal(),
            MintarexBalances.UsdValue(total.Amount(), 65400.125m.Amount()).OrThrow().Value);
    }

    // MIN-8
    [Fact]
    public void A_fiat_withdrawal_costs_its_rate_and_the_trading_rate_is_never_charged()
    {
        var rates = new MintarexFeeRates(FeeRate.OfFraction(0.005m).OrThrow(), FeeRate.OfFraction(0.001m).OrThrow());
        var breakdown = rates.OfFiatWithdrawal(Assets.Dollar)
            .Bind(static schedule => schedule.Apply(10_000.00m.Of(Assets.Dollar)))
            .OrThrow();
        Assert.Equal(("10.00", "9990.00"), (breakdown.Fees[0].Charged.ToString(), breakdown.Net.Amount.ToString()));
        Assert.Single(breakdown.Fees);

        var free = rates with { Trading = FeeRate.Free };
        Assert.Equal(rates.OfFiatWithdrawal(Assets.Dollar), free.OfFiatWithdrawal(Assets.Dollar));
        Assert.DoesNotContain(
            typeof(MintarexQuotes).GetMethods().SelectMany(static method => method.GetParameters()),
            static parameter => parameter.ParameterType == typeof(FeeRate) || parameter.ParameterType == typeof(MintarexFeeRates));
    }

    // MIN-9
    [Theory]
    [InlineData("99.99", "0", "0", "min_amount")]
    [InlineData("100.00", "0", "0", "")]
    [InlineData("1000000.00", "0", "0", "")]
    [InlineData("1000000.01", "0", "0", "max_amount daily_limit")]
    [InlineData("600000.00", "400000.00", "400000.00", "")]
    [InlineData("600000.00", "400000.01", "400000.01", "daily_limit")]
    [InlineData("600000.00", "0", "4500000.00", "monthly_limit")]
    [InlineData("50.00", "1000000.00", "5000000.00", "min_amount daily_limit monthly_limit")]
    [InlineData("100.00", "2000000.00", "0", "daily_limit")]
    public void Every_limit_that_is_broken_is_named(string amount, string today, string thisMonth, string broken)
    {
        var given = Amount.Parse(amount).OrThrow();
        var result = BankDeposit.Check(given, Amount.Parse(today).OrThrow(), Amount.Parse(thisMonth).OrThrow());
        Assert.Equal(broken, result.Match(
            Succ: static _ => "",
            Fail: static limits => string.Join(' ', limits.Map(static limit => limit.Name))));
        Assert.All(
            result.Match(Succ: static _ => [], Fail: static limits => limits.ToArray()),
            limit => Assert.Equal(
                given,
                limit.Match(static x => x.Amount, static x => x.Amount, static x => x.Amount, static x => x.Amount)));
    }

    // MIN-9
    [Property]
    public void A_daily_limit_is_broken_exactly_by_what_is_more_together(Amount limit, Amount used, Amount amount)
    {
        var account = new AccountLimit(Amount.Zero, Amount.Largest, limit, Amount.Largest);
        bool isMore = Fraction.Of(used.Value) + Fraction.Of(amount.Value) > Fraction.Of(limit.Value);
        Assert.Equal(isMore, account.Check(amount, used, Amount.Zero).IsFail);
    }

    // MIN-9: what is left has more digits than an amount, and the amount is far below it.
    [Fact]
    public void A_limit_that_is_not_reached_is_not_broken_by_digits() => Assert.True(
        new AccountLimit(Amount.Zero, Amount.Largest, Amount.Largest, Amount.Largest).Check(1m.Amount(), 0.5m.Amount(), 0.5m.Amount()).IsSuccess);

    private static QuoteLife Life(string expiresAt, long ms) => QuoteLife
        .Of(DateTimeOffset.Parse(expiresAt, System.Globalization.CultureInfo.InvariantCulture), ms)
        .Match(Some: static life => life, None: static () => null!);
}
