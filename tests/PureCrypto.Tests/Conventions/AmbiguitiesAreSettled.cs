using System.Globalization;
using System.Text.RegularExpressions;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Conventions;

/// <summary>Whatever a document leaves open has an id, is settled on the provider's page, and is cited by a test.</summary>
public sealed class AmbiguitiesAreSettled
{
    [Theory]
    [InlineData("mistex", "M", 12)]
    [InlineData("btcmix", "B", 9)]
    public void Every_id_is_on_the_page_and_in_a_test(string provider, string letter, int count)
    {
        string page = File.ReadAllText(Repository.PathOf($"spec/providers/{provider}.md"));
        string tests = string.Concat(Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != "AmbiguitiesAreSettled.cs")
            .Select(File.ReadAllText));
        string[] ids = [.. Enumerable.Range(1, count).Select(n => letter + n.ToString(CultureInfo.InvariantCulture))];

        Assert.DoesNotContain(ids, id => !Names(page, id));
        Assert.DoesNotContain(ids, id => !Names(tests, id));
    }

    private static bool Names(string text, string id) => Regex.IsMatch(text, $@"\b{id}\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
