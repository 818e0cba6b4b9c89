using System.Text.RegularExpressions;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Conventions;

/// <summary>What we ship and show makes no client whose handler follows redirections, which would take keys along (CAL-30). The sandbox, which
/// plays the providers, holds nobody's key.</summary>
public sealed partial class ClientsFollowNothing
{
    [Fact]
    public void Every_client_names_its_handler()
    {
        var shown = new[] { "src/PureCrypto", "src/PureCrypto.Http", "src/PureCrypto.Cli" }
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Append(Repository.PathOf("README.md"))
            .Append(Repository.PathOf("tests/PureCrypto.Tests/Examples/ReadmeExamples.cs"));
        Assert.DoesNotContain(shown, static file => Bare().IsMatch(File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("new HttpClient();", true)]
    [InlineData("HttpClient http = new();", true)]
    [InlineData("new HttpClient { Timeout = t }", true)]
    [InlineData("new HttpClient(Transport.Handler())", false)]
    public void A_bare_client_is_seen(string code, bool isBare) => Assert.Equal(isBare, Bare().IsMatch(code));

    [GeneratedRegex(@"new HttpClient\s*(\(\s*\)|\{)|\bHttpClient \w+ = new\s*(\(\s*\)|\{)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();
}
