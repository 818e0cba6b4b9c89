using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace PureCrypto.Bench.Reports;

/// <summary>One row of a subject, set up and ready to be timed in short turns.</summary>
internal sealed class Contender
{
    private readonly Func<int, TimeSpan> _run;
    private readonly int _operations;

    private Contender(Func<int, TimeSpan> run, int operations) => (_run, _operations) = (run, operations);

    /// <summary>The row of that case and way, in an instance of its own.</summary>
    public static Contender Of(Type subject, string @case, string way)
    {
        object instance = Activator.CreateInstance(subject)!;
        if (@case.Length > 0) Choose(instance, @case);
        foreach (var setup in subject.GetMethods().Where(static m => m.IsDefined(typeof(GlobalSetupAttribute)))) setup.Invoke(instance, null);

        var method = subject.GetMethods().Single(m => m.GetCustomAttribute<BenchmarkAttribute>()?.Description == way);
        return new Contender(RunnerOf(instance, method), method.GetCustomAttribute<BenchmarkAttribute>()!.OperationsPerInvoke);
    }

    /// <summary>The nanoseconds of one operation, over that many invocations.</summary>
    public double Nanoseconds(int invocations) => _run(invocations).TotalNanoseconds / invocations / _operations;

    /// <summary>The bytes that one operation allocates on its thread, once the code was run long enough to be compiled for good.</summary>
    public double Bytes()
    {
        const int Invocations = 1_000;
        _run(10 * Invocations);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _run(Invocations);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Invocations / _operations;
    }

    /// <summary>How many invocations fill a turn of that length, after the code was run long enough to be compiled for good.</summary>
    public int InvocationsIn(TimeSpan turn, TimeSpan warmup)
    {
        int invocations = 1;
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < warmup)
        {
            if (_run(invocations) < turn / 2) invocations *= 2;
        }

        return invocations;
    }

    private static void Choose(object instance, string @case)
    {
        var parameter = instance.GetType().GetProperties().Single(static p => p.IsDefined(typeof(ParamsAttribute)) || p.IsDefined(typeof(ParamsSourceAttribute)));
        parameter.SetValue(instance, TypeDescriptor.GetConverter(parameter.PropertyType).ConvertFromInvariantString(@case));
    }

    private static Func<int, TimeSpan> RunnerOf(object instance, MethodInfo method)
    {
        if (method.ReturnType == typeof(void)) return Runner(method.CreateDelegate<Action>(instance));
        var generic = typeof(Contender).GetMethod(nameof(RunnerOfResult), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Func<int, TimeSpan>)generic.MakeGenericMethod(method.ReturnType).Invoke(null, [instance, method])!;
    }

    private static Func<int, TimeSpan> RunnerOfResult<T>(object instance, MethodInfo method) => Runner(method.CreateDelegate<Func<T>>(instance));

    private static Func<int, TimeSpan> Runner(Action way) =>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)] (invocations) =>
        {
            var started = Stopwatch.GetTimestamp();
            for (int i = 0; i < invocations; i++) way();
            return Stopwatch.GetElapsedTime(started);
        };

    private static Func<int, TimeSpan> Runner<T>(Func<T> way) =>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)] (invocations) =>
        {
            T last = default!;
            var started = Stopwatch.GetTimestamp();
            for (int i = 0; i < invocations; i++) last = way();
            var elapsed = Stopwatch.GetElapsedTime(started);
            GC.KeepAlive(last);
            return elapsed;
        };
}
