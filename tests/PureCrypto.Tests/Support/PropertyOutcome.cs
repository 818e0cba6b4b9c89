using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace PureCrypto.Tests.Support;

/// <summary>Keeps what FsCheck found, where its own runners would print or throw.</summary>
internal sealed class PropertyOutcome : IRunner
{
    /// <summary>The result, once the check has finished.</summary>
    public TestResult? Result { get; private set; }

    void IRunner.OnStartFixture(Type t)
    {
    }

    void IRunner.OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    void IRunner.OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    void IRunner.OnFinished(string name, TestResult testResult) => Result = testResult;
}
