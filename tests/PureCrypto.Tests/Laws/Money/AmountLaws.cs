using System.Globalization;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>Amounts and differences: what they are, and why there is none. AMT-1 to AMT-6, ARI-4.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 1000)]
public sealed class AmountLaws
{
    // AMT-1
    [Property]
    public void An_amount_is_a_number_that_is_not_negative(decimal value) => Assert.Equal(
        value < 0m ? new MoneyError.Negative(value) : (object)value,
        Amount.From(value).Match(Right: static amount => (object)amount.Value, Left: static error => error));

    // AMT-1
    [Fact]
    public void Zero_has_no_sign() => Assert.Equal("0.00", Amount.From(-0.00m).OrThrow().ToString());

    // AMT-3
    [Property]
    public void Amounts_are_equal_by_number_and_print_as_they_came(Amount amount, CultureInfo culture) => Cultures.In(culture, () =>
    {
        string text = amount.ToString();
        Assert.Equal(text, Amount.Parse(text).OrThrow().ToString());
        if (amount.Scale < 28 && Amount.Parse(text + (amount.Scale == 0 ? ".0" : "0")).TryGet(out var longer, out _))
        {
            Assert.Equal(amount, longer);
            Assert.Equal(amount.GetHashCode(), longer.GetHashCode());
            Assert.NotEqual(text, longer.ToString());
            Assert.Equal(amount.Scale + 1, longer.Scale);
        }
    });

    // AMT-3
    [Property]
    public void Amounts_are_in_the_order_of_their_numbers(Amount left, Amount right)
    {
        Assert.Equal(left.Value.CompareTo(right.Value), left.CompareTo(right));
        Assert.Equal(left.Value < right.Value, left < right);
        Assert.Equal(left.Value > right.Value, left > right);
        Assert.Equal(left.Value <= right.Value, left <= right);
        Assert.Equal(left.Value >= right.Value, left >= right);
        Assert.True(left.CompareTo(null) > 0);
    }

    // AMT-4
    [Property]
    public void Exactly_so_many_decimals_are_zeros_more_or_zeros_less(Amount amount, Places places)
    {
        bool isThere = amount.WithDecimals(places.Count).TryGet(out var same, out var error);
        if (isThere)
        {
            Assert.Equal((amount, places.Count), (same!, same!.Scale));
        }
        else
        {
            Assert.True(error is MoneyError.Inexact ? amount.Scale > places.Count : error is MoneyError.TooPrecise);
        }
    }

    // AMT-5
    [Property]
    public void A_sum_and_a_difference_are_exact_or_say_why_not(Amount left, Amount right)
    {
        var sum = Fraction.Of(left.Value) + Fraction.Of(right.Value);
        var difference = Fraction.Of(left.Value) - Fraction.Of(right.Value);
        Assert.Equal(
            sum.AsDecimal() is { } total ? total
                : sum > Fraction.Of(decimal.MaxValue) ? new MoneyError.TooLarge()
                : (object)new MoneyError.TooPrecise(),
            left.Add(right).Match(Right: static x => (object)x.Value, Left: static e => e));
        Assert.Equal(
            difference.AsDecimal() is not { } rest ? new MoneyError.TooPrecise()
                : rest < 0m ? new MoneyError.Negative(rest)
                : (object)rest,
            left.Subtract(right).Match(Right: static x => (object)x.Value, Left: static e => e));
    }

    // AMT-6
    [Property]
    public void A_difference_leads_back(Amount left, Amount right)
    {
        if (left.DeltaFrom(right).TryGet(out var delta, out var error))
        {
            Assert.Equal(left, right.Apply(delta).OrThrow());
            Assert.Equal(delta.Sign, left.CompareTo(right));
            Assert.Equal(delta, Delta.Parse(delta.ToString()).OrThrow());
            Assert.Equal(Math.Abs(delta.Value), delta.Magnitude.Value);
        }
        else
        {
            Assert.IsType<MoneyError.TooPrecise>(error);
        }
    }

    // AMT-6
    [Property]
    public void Differences_are_in_the_order_of_their_numbers(decimal left, decimal right)
    {
        (var x, var y) = (Delta.Of(left), Delta.Of(right));
        Assert.Equal(left < right, x < y);
        Assert.Equal(left > right, x > y);
        Assert.Equal(left <= right, x <= y);
        Assert.Equal(left >= right, x >= y);
        Assert.Equal(left.CompareTo(right), x.CompareTo(y));
    }

    // AMT-6
    [Theory]
    [InlineData("-", 1)]
    [InlineData("--1", 1)]
    [InlineData("-1,5", 2)]
    [InlineData("+1", 0)]
    [InlineData("", 0)]
    public void A_difference_has_one_sign_at_most(string text, int position) =>
        Assert.Equal(new MoneyError.Malformed(position), Delta.Parse(text).Why());

    // ARI-4
    [Property]
    public void What_an_exact_product_would_lose_is_said(Amount amount, Amount factor, Places places) => SaysWhatWouldBeLost(
        Fraction.Of(amount.Value) * Fraction.Of(factor.Value), amount.Multiply(factor.Value, places.Count, Rounding.Exact), places);

    // ARI-4
    [Property]
    public void What_an_exact_quotient_would_lose_is_said(Amount amount, Amount divisor, Places places)
    {
        if (divisor.IsZero) return;
        SaysWhatWouldBeLost(
            Fraction.Of(amount.Value) / Fraction.Of(divisor.Value), amount.Divide(divisor.Value, places.Count, Rounding.Exact), places);
    }

    // ARI-4: 28 decimals of a third of a hundred are 30 digits. As many of them as fit are kept, and the rest is said to be lost.
    [Fact]
    public void A_third_of_a_hundred_says_what_is_lost_of_it()
    {
        var inexact = Assert.IsType<MoneyError.Inexact>(100m.Amount().Divide(3m, Amount.MaxDecimals, Rounding.Exact).Why());
        Assert.Equal((33.333333333333333333333333333m, "1/3000000000000000000000000000"), (inexact.Kept, inexact.Lost.ToString()));
    }

    // ARI-4, AMT-2
    [Property]
    public void A_product_that_is_not_there_is_too_large_or_too_precise_or_inexact(
        Amount amount, Amount factor, Places places, Rounding rounding)
    {
        var exact = Fraction.Of(amount.Value) * Fraction.Of(factor.Value);
        bool isTooLarge = exact > Fraction.Of(decimal.MaxValue);
        Assert.True(amount.Multiply(factor.Value, places.Count, rounding).TryGet(out _, out var error)
            ? exact.Round(places.Count, rounding)?.AsDecimal() is not null
            : isTooLarge ? error is MoneyError.TooLarge
            : rounding == Rounding.Exact ? error is MoneyError.Inexact
            : error is MoneyError.TooPrecise);
    }

    // ARI-6
    [Fact]
    public void A_division_by_zero_is_an_error() =>
        Assert.Equal(new MoneyError.DividedByZero(), Amount.Zero.Divide(0m, 2, Rounding.Down).Why());

    // ARI-8
    [Fact]
    public void A_number_of_decimals_that_does_not_exist_is_a_broken_promise()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Amount.Largest.Multiply(1m, 29, Rounding.Down));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Amount.Largest.Divide(1m, -1, Rounding.Down));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Amount.Largest.Round(2, (Rounding)6));
    }

    // AMT-5
    [Fact]
    public void Nothing_sums_to_nothing() => Assert.Equal(Amount.Zero, Amount.Sum(SeqOf<Amount>()).OrThrow());

    private static void SaysWhatWouldBeLost(Fraction exact, LanguageExt.Either<MoneyError, Amount> result, Places places)
    {
        if (result.TryGet(out _, out var error)) return;
        if (exact > Fraction.Of(decimal.MaxValue))
        {
            Assert.IsType<MoneyError.TooLarge>(error);
            return;
        }

        var inexact = Assert.IsType<MoneyError.Inexact>(error);
        decimal? cut = Enumerable.Range(0, places.Count + 1).Select(decimals => exact.Round(decimals, Rounding.Down)?.AsDecimal()).Last(static fits => fits is not null);
        Assert.Equal(cut, inexact.Kept);
        Assert.True(exact.Is(Fraction.Of(inexact.Kept) + new Fraction(inexact.Lost.Numerator, inexact.Lost.Denominator)));
        Assert.Equal((1, false), (inexact.Lost.Sign, inexact.Lost.IsNone));
    }
}
