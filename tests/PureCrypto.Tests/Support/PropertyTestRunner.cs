using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PureCrypto.Tests.Support;

/// <summary>The second step: calls the law through <see cref="PropertyTestInvoker"/> and adds FsCheck's report to the test's output.</summary>
internal sealed class PropertyTestRunner(
    ITest test,
    IMessageBus bus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo law,
    object[] arguments,
    string skipReason,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfter,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestRunner(test, bus, testClass, constructorArguments, law, arguments, skipReason, beforeAfter, aggregator, cancellation)
{
    private string _report = "";

    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        (decimal seconds, string output) = await base.InvokeTestAsync(aggregator);
        return Tuple.Create(seconds, output + _report);
    }

    protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator) =>
        new PropertyTestInvoker(
            report => _report = report, Test, MessageBus, TestClass, ConstructorArguments, TestMethod, TestMethodArguments,
            BeforeAfterAttributes, aggregator, CancellationTokenSource).RunAsync();
}
