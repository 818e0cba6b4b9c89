namespace PureCrypto.Tests.Conventions;

/// <summary>A place that breaks a convention, what it does there, and why that is not wanted.</summary>
internal sealed record Violation(string Fact, string Why)
{
    /// <summary>Fails the test with every violation on a line of its own.</summary>
    public static void None(IEnumerable<Violation> violations)
    {
        string[] lines = [.. violations.Select(static violation => violation.ToString())];
        if (lines.Length > 0)
        {
            Assert.Fail(string.Join('\n', lines.Prepend($"{lines.Length} violations:")));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Fact} ({Why})";
}
