using System.Text.RegularExpressions;

namespace PureCrypto.Tests.Conventions;

/// <summary>Every statement of <c>spec/money.md</c> is cited above a test, and no test cites one that is not there.</summary>
public sealed partial class MoneyStatementsAreCited
{
    private static readonly string[] Tests =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
    ];

    private static HashSet<string> Stated { get; } =
        [.. Statement().Matches(File.ReadAllText(Repository.PathOf("spec/money.md"))).Select(static match => match.Groups["id"].Value)];

    private static HashSet<string> Cited { get; } =
        [.. Tests.SelectMany(File.ReadLines).Where(IsCitation).SelectMany(static line => Id().Matches(line)).Select(static match => match.Value)];

    [Fact]
    public void Every_statement_is_cited_by_a_test() => Assert.Empty(Stated.Except(Cited));

    [Fact]
    public void Every_citation_is_of_a_statement()
    {
        var subjects = Stated.Select(Subject).ToHashSet();
        Assert.Empty(Cited.Where(id => subjects.Contains(Subject(id))).Except(Stated));
    }

    /// <summary>A comment before a test; a summary of a class that speaks of a whole range does not count.</summary>
    private static bool IsCitation(string line) => Citation().IsMatch(line);

    private static string Subject(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)];

    [GeneratedRegex(@"^\*\*(?<id>[A-Z]{3}-[0-9]+)\*\* ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\s*// [A-Z]{3}-[0-9]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\b[A-Z]{3}-[0-9]+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
