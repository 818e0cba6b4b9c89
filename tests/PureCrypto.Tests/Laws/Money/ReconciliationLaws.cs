using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>Figures agree within the tolerance and not beyond. REC-1 to REC-3.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 1000)]
public sealed class ReconciliationLaws
{
    // REC-1, REC-2
    [Property]
    public void A_figure_agrees_just_when_it_is_within_so_many_units_of_the_last_place(
        Amount ours, Amount theirs, int any, Places places)
    {
        int units = any & 0xFFFF;
        var tolerance = Tolerance.Of(units, places.Count);
        if (Reconciliation.Of(tolerance, SeqOf(new Figure("fee", ours, theirs))).TryGet(out var result, out _))
        {
            var figure = result.Figures[0];
            Assert.Equal(theirs.Value - ours.Value, figure.Difference.Value);
            var (x, y) = (Fraction.Of(ours.Value), Fraction.Of(theirs.Value));
            var distance = Fraction.Max(x, y) - Fraction.Min(x, y);
            Assert.Equal(!(distance > Fraction.Of(tolerance.Value)), figure.Agrees);
            Assert.Equal(figure.Agrees, result.Agrees);
        }
        else
        {
            Assert.Null((Fraction.Of(theirs.Value) - Fraction.Of(ours.Value)).AsDecimal());
        }
    }

    // REC-2
    [Property]
    public void One_unit_more_than_the_tolerance_does_not_agree(int any, Places places)
    {
        int units = any & 0xFFFF;
        var tolerance = Tolerance.Of(units, places.Count);
        decimal unit = Tolerance.Of(1, places.Count).Value;
        var last = new Figure("last", 1m.Amount(), (1m + (units * unit)).Amount());
        var beyond = new Figure("beyond", 1m.Amount(), (1m + ((units + 1) * unit)).Amount());
        var result = Reconciliation.Of(tolerance, SeqOf(last, beyond)).OrThrow();
        Assert.Equal([true, false], result.Figures.Map(static figure => figure.Agrees).ToArray());
        Assert.Equal(["beyond"], result.Disagreements.Map(static figure => figure.Figure.Name).ToArray());
        Assert.False(result.Agrees);
    }

    // REC-3
    [Fact]
    public void A_changed_fee_is_listed_with_ours_theirs_and_the_difference()
    {
        var result = Reconciliation.Of(Tolerance.None, SeqOf(
            new Figure("fee", 1.50m.Amount(), 1.75m.Amount()),
            new Figure("net", 98.50m.Amount(), 98.5m.Amount()))).OrThrow();
        var change = Assert.Single(result.Disagreements);
        Assert.Equal(
            ("fee", "1.50", "1.75", "0.25"),
            (change.Figure.Name, change.Figure.Ours.ToString(), change.Figure.Theirs.ToString(), change.Difference.ToString()));
        Assert.Equal("-0.25", Reconciliation.Of(Tolerance.None, SeqOf(new Figure("fee", 1.75m.Amount(), 1.50m.Amount())))
            .OrThrow().Figures[0].Difference.ToString());
    }

    // REC-1
    [Fact]
    public void A_tolerance_that_does_not_exist_is_a_broken_promise()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Tolerance.Of(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Tolerance.Of(1, 29));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Tolerance.Of(1, -1));
    }

    // REC-2
    [Fact]
    public void A_difference_that_no_decimal_holds_is_an_error() => Assert.Equal(
        new MoneyError.TooPrecise(),
        Reconciliation.Of(Tolerance.None, SeqOf(new Figure("x", Amount.Largest, 0.1m.Amount()))).Why());
}
