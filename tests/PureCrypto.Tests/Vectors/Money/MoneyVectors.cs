using System.Text;
using LanguageExt;

namespace PureCrypto.Tests.Vectors;

/// <summary>The vectors of <c>spec/vectors/money</c>, each to the last digit of its text.</summary>
public sealed class MoneyVectors
{
    // TXT-3, TXT-4, TXT-5, TXT-6
    [Fact]
    public void Texts_are_read_as_the_vectors_say() => Assert.All(VectorFiles.Rows<TextVector>("money/text.json"), static row =>
    {
        (string? Value, string? Error, int? Position) expected = (row.Value, row.Error, row.Position);
        Assert.Equal(expected, Describe(Amount.Parse(row.Text, row.AllowExponent)));
        // All that stands before the position is ASCII, so it is the same in bytes.
        Assert.Equal(expected, Describe(Amount.Parse(Encoding.UTF8.GetBytes(row.Text), row.AllowExponent)));
    });

    // ARI-1, ARI-3, ARI-5
    [Fact]
    public void Products_are_those_of_the_vectors() => Assert.All(
        VectorFiles.Rows<ProductVector>("money/products.json"),
        static row => Assert.Equal(row.Result, Value(Number(row.Left).Multiply(Number(row.Right).Value, row.Decimals, row.Rounding))));

    // ARI-2, ARI-3, ARI-5
    [Fact]
    public void Quotients_are_those_of_the_vectors() => Assert.All(
        VectorFiles.Rows<QuotientVector>("money/quotients.json"),
        static row => Assert.Equal(row.Result, Value(Number(row.Dividend).Divide(Number(row.Divisor).Value, row.Decimals, row.Rounding))));

    // FEE-3, FEE-4, FEE-5, FEE-7, FEE-8
    [Fact]
    public void Fees_are_those_of_the_vectors() => Assert.All(VectorFiles.Rows<FeeVector>("money/fees.json"), static row =>
    {
        var result = row.Schedule.Apply(Of(row.Gross, row.Schedule.Asset));
        Assert.Equal(row.Net is not null, result.TryGet(out var breakdown, out var error));
        if (breakdown is null)
        {
            Assert.IsType<FeeError.AboveGross>(error);
            return;
        }

        Assert.Equal(row.Net, breakdown.Net.Amount.ToString());
        Assert.Equal(row.Charged, breakdown.Fees.Map(static fee => fee.Charged.ToString()).ToArray());
        Assert.Equal(row.Residues, breakdown.Fees.Map(static fee => fee.Residue.ToString()).ToArray());
    });

    // GRO-1, GRO-2
    [Fact]
    public void Gross_amounts_are_those_of_the_vectors() => Assert.All(
        VectorFiles.Rows<GrossUpVector>("money/gross_up.json"),
        static row => Assert.Equal(row.Gross, row.Schedule.GrossUp(Of(row.Net, row.Schedule.Asset)).OrThrow().Gross.Amount.ToString()));

    // ALL-1, ALL-2, ALL-3
    [Fact]
    public void Parts_are_those_of_the_vectors() => Assert.All(VectorFiles.Rows<SplitVector>("money/splits.json"), static row =>
    {
        var asset = Asset.Fiat("ANY", row.Decimals).OrThrow();
        var parts = Allocation.Split(Of(row.Whole, asset), row.Weights.Select(Number).ToArray().ToSeq()).OrThrow();
        Assert.Equal(row.Parts, parts.Map(static part => part.Amount.ToString()).ToArray());
    });

    private static (string? Value, string? Error, int? Position) Describe(Either<MoneyError, Amount> result) =>
        result.TryGet(out var amount, out var error) ? (amount.ToString(), null, null)
        : error switch
        {
            MoneyError.Malformed malformed => (null, "malformed", malformed.Position),
            MoneyError.TooLarge => (null, "too_large", null),
            MoneyError.TooPrecise => (null, "too_precise", null),
            MoneyError.Negative => (null, "negative", null),
            _ => throw new InvalidOperationException($"No reading ends with {error}."),
        };

    private static string? Value(Either<MoneyError, Amount> result) => result.TryGet(out var amount, out _) ? amount.ToString() : null;

    private static Amount Number(string text) => Amount.Parse(text).OrThrow();

    private static Money Of(string amount, Asset asset) => Money.Of(Number(amount), asset).OrThrow();
}
