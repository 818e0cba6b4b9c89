using System.Text.RegularExpressions;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Conventions;

/// <summary>The code blocks of README.md are compiled and run: they stand, line for line, in <c>Newcomer.ReadmeExamples</c>.</summary>
public sealed partial class ReadmeIsTrue
{
    [Fact]
    public void Every_block_of_code_stands_in_the_examples()
    {
        string examples = Unindented(File.ReadAllText(Repository.PathOf("tests/PureCrypto.Tests/Examples/ReadmeExamples.cs")));
        string[] blocks = [.. CSharp().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(static m => Unindented(m.Groups["code"].Value))];

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, examples, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_command_runs_the_tour_and_the_second_the_tests()
    {
        string[] commands = [.. Shell().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(static m => m.Groups["code"].Value.Trim())];
        Assert.Equal(["dotnet run -c Release --project src/PureCrypto.Cli -- tour", "dotnet test PureCrypto.sln -c Release"], commands);
    }

    private static string Unindented(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim())).Trim();

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CSharp();

    [GeneratedRegex("^```sh\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shell();
}
