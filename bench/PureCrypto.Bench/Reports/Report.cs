using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using PureCrypto.Bench.Observing;
using PureCrypto.Bench.Signing;
using PureCrypto.Bench.Verifying;

namespace PureCrypto.Bench.Reports;

/// <summary>Runs everything three times and writes <c>bench/results</c>: every row, and each goal met or not.</summary>
/// <remarks>Machines are noisy and differ, so goals are ratios within a run, and the median of three runs decides.</remarks>
internal static class Report
{
    private const int Runs = 3;

    private static readonly Type[] Subjects = [typeof(SigningRequests), typeof(VerifyingTransactions), typeof(SharingAKey), typeof(ObservingStatuses)];

    /// <summary>Writes the report below <paramref name="root"/>, the repository's root. Gives 0 if every goal is met, else 1.</summary>
    public static int Write(string root)
    {
        var runs = Enumerable.Range(0, Runs).Select(static _ => Subjects.SelectMany(RunOnce).ToArray()).ToArray();
        var results = Goal.All.Select(goal => (Goal: goal, Ratio: Median([.. runs.Select(goal.RatioIn)]))).ToArray();

        var text = new StringBuilder("# The hot paths\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Written by `dotnet run -c Release --project bench/PureCrypto.Bench -- report`, from {Runs} runs on {Machine()}.\n");
        text.Append("Read the ratios: times are this machine's, on that day. Ratios and times are medians of the runs.\n\n## Goals\n\n");
        text.Append("| goal | bound | median ratio | |\n| --- | --- | --- | --- |\n");
        foreach (var (goal, ratio) in results)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {goal.Says} | {goal.Limit} | {ratio:F2} | {(goal.IsMetBy(ratio) ? "met" : "**not met**")} |\n");
        }

        foreach (var subject in Subjects) AppendRows(text, runs, subject.Name);
        string path = Path.Combine(root, "bench", "results", "hot-paths.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
        Console.WriteLine(text);
        return Array.TrueForAll(results, static r => r.Goal.IsMetBy(r.Ratio)) ? 0 : 1;
    }

    private static void AppendRows(StringBuilder text, Measured[][] runs, string subject)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {subject}\n\n| case | way | time | ratio to the bare primitive | allocated |\n| --- | --- | ---: | ---: | ---: |\n");
        foreach (var row in runs[0].Where(m => m.Subject == subject))
        {
            double Time(Measured of) => Median([.. runs.Select(run => run.Single(m => (m.Subject, m.Case, m.Way) == (of.Subject, of.Case, of.Way)).Nanoseconds)]);
            string ratio = runs[0].Where(m => m.Subject == subject && m.Case == row.Case && m.Way.StartsWith("bare", StringComparison.Ordinal))
                .Select(bare => (Time(row) / Time(bare)).ToString("F2", CultureInfo.InvariantCulture)).SingleOrDefault("");
            string bytes = row.Bytes is { } b ? string.Create(CultureInfo.InvariantCulture, $"{b} B") : "";
            text.Append(CultureInfo.InvariantCulture, $"| {row.Case} | {row.Way} | {Time(row):F0} ns | {ratio} | {bytes} |\n");
        }
    }

    private static IEnumerable<Measured> RunOnce(Type subject)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(3).WithIterationCount(9).WithIterationTime(TimeInterval.FromMilliseconds(120));
        var config = ManualConfig.CreateEmpty().AddJob(job).AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance).AddLogger(new ConsoleLogger()).WithOption(ConfigOptions.DisableOptimizationsValidator, true);
        return BenchmarkRunner.Run(subject, config).Reports.Select(report => Of(subject, report));
    }

    private static Measured Of(Type subject, BenchmarkReport report) => new(
        subject.Name,
        report.BenchmarkCase.Parameters.Items.Count > 0 ? report.BenchmarkCase.Parameters[0]!.Value?.ToString() ?? "" : "",
        report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
        report.ResultStatistics?.Median ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} did not run."),
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase));

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static string Machine() => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
}
