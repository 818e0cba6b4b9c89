using System.Text;

namespace PureCrypto.Tests.Support;

/// <summary>A vector is read whole or not at all.</summary>
public sealed class VectorFilesTests
{
    [Fact]
    public void Rows_are_read_by_their_snake_case_keys() =>
        Assert.Equal([new Row("a", Outcome.WrongSecret), new Row("b", null)], Parse("""
            [{"case_name": "a", "expect": "wrong_secret"}, {"case_name": "b", "expect": null}]
            """));

    [Theory]
    [InlineData("""[{"case_name": "a", "expect": null, "note": "nobody reads me"}]""")]
    [InlineData("""[{"case_name": "a", "case_name": "b", "expect": null}]""")]
    [InlineData("""[{"case_name": "a"}]""")]
    [InlineData("""[{"case_name": null, "expect": null}]""")]
    [InlineData("""[{"case_name": "a", "expect": 0}]""")]
    [InlineData("""[{"case_name": "a", "expect": null},]""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Anything_that_the_row_does_not_say_fails_and_names_the_file(string json) =>
        Assert.Contains("rows.json", Assert.Throws<InvalidDataException>(() => Parse(json)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<Row> Parse(string json) => VectorFiles.Parse<Row>("rows.json", Encoding.UTF8.GetBytes(json));

    private enum Outcome
    {
        Match,
        WrongSecret,
    }

    private sealed record Row(string CaseName, Outcome? Expect);
}
