using System.Diagnostics;
using System.Reflection;
using FsCheck;
using Microsoft.FSharp.Core;

namespace PureCrypto.Tests.Support;

/// <summary>Checks one method as a law. Knows FsCheck, and nothing of xunit.</summary>
internal static class PropertyCheck
{
    /// <summary>Draws cases until one fails or enough have held, and returns FsCheck's report (labels and distribution included).</summary>
    /// <exception cref="PropertyFailedException">The law failed, or its precondition rejected too many cases.</exception>
    public static string Run(MethodInfo law, object? instance, PropertySettings settings)
    {
        var outcome = new PropertyOutcome();
        var config = Config.Quick
            .WithRunner(outcome)
            .WithMaxTest(settings.MaxTest)
            .WithEndSize(settings.EndSize)
            .WithArbitrary(settings.Arbitrary)
            .WithReplay(settings.Replay is { } replay ? FSharpOption<Replay>.Some(PropertyReplay.Parse(replay)) : null);

        Check.Method(config, law, instance is null ? null : FSharpOption<object>.Some(instance));

        string report = Runner.onFinishedToString("", outcome.Result);
        return outcome.Result switch
        {
            TestResult.Passed => report,
            // Item6 and Item7 are the seed and size of the failing case; Item5 is where the whole run began.
            TestResult.Failed failed => throw new PropertyFailedException(
                $"{report}{Environment.NewLine}[Property(Replay = \"{PropertyReplay.Print(failed.Item6, failed.Item7)}\")]"),
            TestResult.Exhausted => throw new PropertyFailedException(report),
            _ => throw new UnreachableException("FsCheck knows three results"),
        };
    }
}
