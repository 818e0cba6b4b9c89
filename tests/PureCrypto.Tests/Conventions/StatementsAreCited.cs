using System.Globalization;
using System.Text.RegularExpressions;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Conventions;

/// <summary>Every numbered statement of <c>spec/</c> is cited by a test, and every citation has its statement.</summary>
public sealed partial class StatementsAreCited
{
    [Fact]
    public void Every_statement_is_cited_by_a_test() => Assert.Empty(Stated().Except(Cited("tests"), StringComparer.Ordinal));

    [Fact]
    public void Every_id_that_the_code_cites_is_stated() =>
        Assert.Empty(Cited("src").Concat(Cited("tests")).Where(id => Prefixes().Contains(PrefixOf(id))).Except(Stated(), StringComparer.Ordinal));

    [Fact]
    public void No_id_is_stated_twice() => Assert.Equal(Stated().Count(), Stated().Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("SIG-2", "SIG-2")]
    [InlineData("SIG-2 to SIG-4, and BMS-1", "SIG-2 SIG-3 SIG-4 BMS-1")]
    [InlineData("SHA-256 and UTF-8 and ISO-8601", "")]
    public void A_range_cites_everything_in_it(string text, string ids) =>
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), IdsIn(text).Where(id => Prefixes().Contains(PrefixOf(id))));

    private static IEnumerable<string> Stated() => Files("spec", "*.md")
        .SelectMany(static file => Statement().Matches(File.ReadAllText(file)).Select(static m => m.Groups["id"].Value));

    private static IEnumerable<string> Cited(string folder) => Files(folder, "*.cs")
        .Where(static file => Path.GetFileName(file) != "StatementsAreCited.cs")
        .SelectMany(static file => IdsIn(File.ReadAllText(file)))
        .Distinct(StringComparer.Ordinal);

    private static HashSet<string> Prefixes() => [.. Stated().Select(PrefixOf)];

    private static IEnumerable<string> IdsIn(string text) => Citation().Matches(text).SelectMany(static m =>
    {
        string prefix = m.Groups["prefix"].Value;
        int first = int.Parse(m.Groups["first"].Value, CultureInfo.InvariantCulture);
        int last = m.Groups["last"].Success ? int.Parse(m.Groups["last"].Value, CultureInfo.InvariantCulture) : first;
        return Enumerable.Range(first, last - first + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{n}"));
    });

    private static string PrefixOf(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex(@"^\*\*(?<id>[A-Z]{3}-\d+)\*\*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b(?<prefix>[A-Z]{3})-(?<first>\d{1,2})(\s+to\s+(///\s*)?\k<prefix>-(?<last>\d{1,2}))?\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Citation();
}
