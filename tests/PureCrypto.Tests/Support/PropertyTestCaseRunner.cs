using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PureCrypto.Tests.Support;

/// <summary>The first of xunit's three steps from a case to a call: here only to reach the next, <see cref="PropertyTestRunner"/>.</summary>
internal sealed class PropertyTestCaseRunner(
    PropertyTestCase law, object[] constructorArguments, IMessageBus bus, ExceptionAggregator aggregator, CancellationTokenSource cancellation)
    : XunitTestCaseRunner(law, law.DisplayName, law.SkipReason, constructorArguments, Placeholders(law), bus, aggregator, cancellation)
{
    protected override XunitTestRunner CreateTestRunner(
        ITest test,
        IMessageBus messageBus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo testMethod,
        object[] testMethodArguments,
        string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new PropertyTestRunner(
            test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments, skipReason, beforeAfterAttributes,
            aggregator, cancellationTokenSource);

    // xunit counts arguments before it calls; their values are FsCheck's business.
    private static object[] Placeholders(PropertyTestCase law) => new object[law.Method.GetParameters().Count()];
}
