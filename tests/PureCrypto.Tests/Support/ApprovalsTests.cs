using Xunit.Sdk;

namespace PureCrypto.Tests.Support;

/// <summary>A text is approved by people, and by nobody else.</summary>
public sealed class ApprovalsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("approvals");

    private string Approved => Path.Combine(_folder.FullName, "api", "some.txt");

    private string Received => Approved + ".received";

    [Fact]
    public void A_text_that_nobody_approved_fails_and_is_kept_beside()
    {
        var failure = Assert.Throws<FailException>(() => Approvals.Verify(Approved, "new\n", accept: false));
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Contains("PURECRYPTO_APPROVE=1", failure.Message, StringComparison.Ordinal);
        Assert.Equal("new\n", File.ReadAllText(Received));
        Assert.False(File.Exists(Approved));
    }

    [Fact]
    public void A_text_that_changed_fails_and_names_the_line()
    {
        Approvals.Verify(Approved, "same\nold\n", accept: true);
        var failure = Assert.Throws<FailException>(() => Approvals.Verify(Approved, "same\nnew\n", accept: false));
        Assert.Contains("line 2 was 'old' and is 'new'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("same\nold\n", File.ReadAllText(Approved));
    }

    [Fact]
    public void An_accepted_text_holds_and_nothing_is_left_beside()
    {
        Assert.Throws<FailException>(() => Approvals.Verify(Approved, "new\n", accept: false));
        Approvals.Verify(Approved, "new\n", accept: true);
        Approvals.Verify(Approved, "new\n", accept: false);
        Assert.False(File.Exists(Received));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
