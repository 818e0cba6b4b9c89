using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PureCrypto.Tests.Support;

/// <summary>The attributes as xunit runs them: every law here goes through the adapter.</summary>
[Properties(Arbitrary = [typeof(Even.Evens)], MaxTest = 50)]
public sealed class PropertyAttributeTests(ITestOutputHelper output) : IDisposable
{
    private int _cases;

    [Property]
    public bool Generators_of_the_assembly_are_used(CultureInfo culture) => Cultures.Names.Contains(culture.Name, StringComparer.Ordinal);

    [Property]
    public bool Generators_of_the_class_are_used(Even even) => int.IsEvenInteger(even.Value);

    [Property(Arbitrary = [typeof(Even.Zeros)])]
    public bool Generators_of_the_method_win(Even even) => even.Value == 0;

    [Property]
    public bool Several_arguments_are_drawn(int a, int b) => (long)a + b == (long)b + a;

    [Property]
    public async Task A_law_may_await(int a)
    {
        await Task.Yield();
        Assert.Equal(a, -(-(long)a));
    }

    [Property(MaxTest = 7)]
    public void The_method_says_how_many_cases(int a)
    {
        output.WriteLine($"{a}");
        _cases++;
        Assert.InRange(_cases, 1, 7);
    }

    [Property]
    public void Else_the_class_says_how_many_cases(int a)
    {
        output.WriteLine($"{a}");
        _cases++;
        Assert.InRange(_cases, 1, 50);
    }

    [Fact]
    public async Task Xunit_hears_of_a_law_that_holds()
    {
        var summary = await RunInXunit(nameof(Sample.Holds));
        Assert.Equal((1, 0), (summary.Run.Total, summary.Run.Failed));
        Assert.Contains("Ok, passed 100 tests", summary.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xunit_hears_of_a_law_that_fails()
    {
        var summary = await RunInXunit(nameof(Sample.Fails));
        Assert.Equal((1, 1), (summary.Run.Total, summary.Run.Failed));
        Assert.Contains("[Property(Replay = ", summary.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Assert.InRange(_cases, 0, 50);

    private static async Task<(RunSummary Run, string Output)> RunInXunit(string law)
    {
        var assembly = new TestAssembly(Reflector.Wrap(typeof(Sample).Assembly));
        var collection = new TestCollection(assembly, collectionDefinition: null, displayName: "sample");
        var testClass = new TestClass(collection, Reflector.Wrap(typeof(Sample)));
        var method = new TestMethod(testClass, Reflector.Wrap(typeof(Sample).GetMethod(law)!));
        var testCase = new PropertyTestCase(new NullMessageSink(), TestMethodDisplay.Method, TestMethodDisplayOptions.None, method);

        using var bus = new Listener();
        using var cancellation = new CancellationTokenSource();
        var summary = await testCase.RunAsync(new NullMessageSink(), bus, [], new ExceptionAggregator(), cancellation);
        return (summary, bus.Heard);
    }

    [SuppressMessage("Usage", "xUnit1000:Test classes must be public", Justification = "Public, its failing law would fail the run.")]
    private sealed class Sample
    {
        [Property]
        public bool Holds(int a) => a < int.MaxValue;

        [Property]
        public bool Fails(int a) => a < 5;
    }

    private sealed class Listener : IMessageBus
    {
        public string Heard { get; private set; } = "";

        public bool QueueMessage(IMessageSinkMessage message)
        {
            Heard += message switch
            {
                ITestPassed passed => passed.Output,
                ITestFailed failed => string.Concat(failed.Messages),
                _ => "",
            };
            return true;
        }

        public void Dispose()
        {
        }
    }
}
