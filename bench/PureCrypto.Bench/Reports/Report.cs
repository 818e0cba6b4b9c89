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

namespace PureCrypto.Bench.Reports;

/// <summary>A page of <c>bench/results</c>: every row of its subjects from three runs, and each goal met or not.</summary>
/// <remarks>Machines are noisy and differ, so goals are ratios within a run, and the median of three runs decides.</remarks>
/// <param name="Name">What is typed, and the name of the file.</param>
/// <param name="Title">The heading.</param>
/// <param name="Subjects">The benchmark classes.</param>
/// <param name="Goals">What is compared.</param>
internal sealed record Report(string Name, string Title, IReadOnlyList<Type> Subjects, IReadOnlyList<Goal> Goals)
{
    private const int Runs = 3;

    public static IReadOnlyList<Report> All { get; } = [SigningReport.Value, MoneyReport.Value, OrdersReport.Value, LimitsReport.Value, ClientReport.Value];

    /// <summary>Runs the subjects and writes the page below the current directory, the repository's root. Says whether every goal is met.</summary>
    public bool Write()
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => Subjects.SelectMany(RunOnce).ToArray()).ToArray();
        var results = Goals.Select(goal => (Goal: goal, Ratio: Median([.. runs.Select(goal.RatioIn)]))).ToArray();

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Written by `dotnet run -c Release --project bench/PureCrypto.Bench -- report {Name}`, from {Runs} runs on {Machine()}.\n");
        text.Append("Read the ratios: times are this machine's, on that day. Ratios and times are medians of the runs.\n\n## Goals\n\n");
        text.Append("| goal | bound | median | |\n| --- | --- | --- | --- |\n");
        foreach (var (goal, ratio) in results)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {goal.Says} | {goal.Limit} | {ratio:F2} | {(goal.IsMetBy(ratio) ? "met" : "**not met**")} |\n");
        }

        foreach (var subject in Subjects) AppendRows(text, runs, subject.Name);
        string folder = Directory.CreateDirectory(Path.Combine("bench", "results")).FullName;
        File.WriteAllText(Path.Combine(folder, $"{Name}.md"), text.ToString());
        Console.WriteLine(text);
        return Array.TrueForAll(results, static r => r.Goal.IsMetBy(r.Ratio));
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
            .WithWarmupCount(6).WithIterationCount(9).WithIterationTime(TimeInterval.FromMilliseconds(80));
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
