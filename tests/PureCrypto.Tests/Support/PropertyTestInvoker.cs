using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PureCrypto.Tests.Support;

/// <summary>The last step: where xunit would call the method once, FsCheck calls it many times.</summary>
internal sealed class PropertyTestInvoker(
    Action<string> onHeld,
    ITest test,
    IMessageBus bus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo law,
    object[] arguments,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfter,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellation)
    : XunitTestInvoker(test, bus, testClass, constructorArguments, law, arguments, beforeAfter, aggregator, cancellation)
{
    protected override object? CallTestMethod(object? testClassInstance)
    {
        onHeld(PropertyCheck.Run(TestMethod, testClassInstance, PropertySettings.Of(TestClass, TestMethod)));
        return null;
    }
}
