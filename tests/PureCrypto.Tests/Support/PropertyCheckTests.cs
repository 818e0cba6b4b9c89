using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Support;

/// <summary>What a law may return, and what is reported when it does not hold.</summary>
public sealed partial class PropertyCheckTests
{
    [Theory]
    [InlineData(nameof(Laws.Bool))]
    [InlineData(nameof(Laws.Void))]
    [InlineData(nameof(Laws.Task))]
    [InlineData(nameof(Laws.TaskOfBool))]
    [InlineData(nameof(Laws.Property))]
    [InlineData(nameof(Laws.Static))]
    public void Every_kind_of_law_fails_with_the_smallest_counterexample_and_a_replay(string law)
    {
        string report = FailureOf(law);
        Assert.Contains("Original:\n35\nShrunk:\n20\n", report, StringComparison.Ordinal);
        Assert.Matches(ReplayPattern, report);
    }

    [Theory]
    [InlineData(nameof(Laws.Bool))]
    [InlineData(nameof(Laws.TaskOfBool))]
    public void A_replay_begins_with_the_same_counterexample(string law)
    {
        string first = FailureOf(law);
        string again = FailureOf(law, PropertySettings.Default with { Replay = ReplayPattern.Match(first).Groups["replay"].Value });
        Assert.StartsWith("Falsifiable, after 1 test ", again, StringComparison.Ordinal);
        Assert.Contains("Original:\n35\nShrunk:\n20\n", again, StringComparison.Ordinal);
        Assert.Equal(ReplayPattern.Match(first).Value, ReplayPattern.Match(again).Value);
    }

    [Fact]
    public void A_replay_of_another_form_is_refused() =>
        Assert.Throws<FormatException>(() => Run(nameof(Laws.Holds), PropertySettings.Default with { Replay = "17" }));

    [Fact]
    public void An_exception_in_a_law_is_reported() =>
        Assert.Contains("InvalidOperationException: the law broke", FailureOf(nameof(Laws.Throws)), StringComparison.Ordinal);

    [Fact]
    public void A_precondition_that_rejects_every_case_fails() =>
        Assert.Contains("Arguments exhausted after 0 tests", FailureOf(nameof(Laws.NeverApplies)), StringComparison.Ordinal);

    [Fact]
    public void A_law_that_holds_reports_how_many_cases_held() => Assert.StartsWith(
        "Ok, passed 7 tests", Run(nameof(Laws.Holds), PropertySettings.Default with { MaxTest = 7 }), StringComparison.Ordinal);

    [Fact]
    public void The_size_of_cases_is_bounded() =>
        Assert.StartsWith("Ok", Run(nameof(Laws.Bool), PropertySettings.Default with { EndSize = 15 }), StringComparison.Ordinal);

    // A run that happens to fail well above twenty, so that there is something to shrink.
    private static readonly PropertySettings Reproducible = PropertySettings.Default with { Replay = "11,13" };

    [GeneratedRegex(@"\[Property\(Replay = ""(?<replay>\d+,\d+,\d+)""\)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReplayPattern { get; }

    private static string FailureOf(string law, PropertySettings? settings = null) =>
        Assert.Throws<PropertyFailedException>(() => Run(law, settings ?? Reproducible)).Message;

    private static string Run(string law, PropertySettings settings)
    {
        MethodInfo method = typeof(Laws).GetMethod(law)!;
        return PropertyCheck.Run(method, method.IsStatic ? null : new Laws(), settings);
    }

    private sealed class Laws
    {
        public static bool Static(int a) => a < 20;

        public bool Bool(int a) => a < 20;

        public void Void(int a) => Assert.True(a < 20);

        public async Task Task(int a)
        {
            await System.Threading.Tasks.Task.Yield();
            Assert.True(a < 20);
        }

        public async Task<bool> TaskOfBool(int a)
        {
            await System.Threading.Tasks.Task.Yield();
            return a < 20;
        }

        public Property Property(int a) => (a < 20).Label("below twenty");

        public bool Throws(int a) => throw new InvalidOperationException($"the law broke at {a}");

        public Property NeverApplies(int a) => false.Implies(() => a < 20);

        public bool Holds(int a) => a == a + 0;
    }
}
