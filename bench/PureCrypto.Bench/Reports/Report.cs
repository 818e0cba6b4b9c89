using System.Globalization;
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
/// <remarks>Machines are noisy and differ, so a goal is a ratio that a <see cref="Duel"/> gives, and the median of three decides.</remarks>
/// <param name="Name">What is typed, and the name of the file.</param>
/// <param name="Title">The heading.</param>
/// <param name="Subjects">The benchmark classes.</param>
/// <param name="Goals">What is compared.</param>
internal sealed record Report(string Name, string Title, IReadOnlyList<Type> Subjects, IReadOnlyList<Goal> Goals)
{
    private const int Runs = 3;

    public Pace Pace { get; init; } = Pace.Usual;

    public static IReadOnlyList<Report> All { get; } = [SigningReport.Value, SchemesReport.Value, MoneyReport.Value, OrdersReport.Value, LimitsReport.Value, ClientReport.Value];

    /// <summary>Runs the subjects and writes the page below the current directory, the repository's root. Says whether every goal is met.</summary>
    public bool Write()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write($"# {Title}\n\n");
        text.Write($"Written by `dotnet run -c Release --project bench/PureCrypto.Bench -- report {Name}`, from {Pace.Runs} {(Pace.Runs == 1 ? "run" : "runs")} on {Machine()}.\n");
        text.Write("Read the ratios: times are this machine's, on that day, and medians of the runs. A goal's ratio is the median of 3 runs in\n");
        text.Write("which the two rows were timed turn by turn, a millisecond each, so that both had the same pace of the machine.\n\n");
        bool areMet = Judge(text, []);
        var runs = Enumerable.Range(0, Pace.Runs).Select(_ => Subjects.SelectMany(RunOnce).ToArray()).ToArray();
        foreach (var subject in Subjects) AppendRows(text, runs, subject.Name);

        string folder = Directory.CreateDirectory(Path.Combine("bench", "results")).FullName;
        File.WriteAllText(Path.Combine(folder, $"{Name}.md"), text.ToString());
        Console.WriteLine(text);
        return areMet;
    }

    /// <summary>Measures the goals alone, or those that say each of these words, and says whether every one is met.</summary>
    public bool Judge(TextWriter text, string[] words)
    {
        if (Goals.Count == 0) return true;
        text.Write("## Goals\n\n| goal | bound | median | |\n| --- | --- | --- | --- |\n");
        bool areMet = true;
        Goals[0].Measure(Subjects); // the first duel of a process runs code that is not compiled for good yet
        foreach (var goal in Goals.Where(goal => words.All(word => goal.Says.Contains(word, StringComparison.Ordinal))))
        {
            double ratio = Median([.. Enumerable.Range(0, Runs).Select(_ => goal.Measure(Subjects))]);
            bool isMet = goal.IsMetBy(ratio);
            areMet &= isMet;
            text.Write(string.Create(CultureInfo.InvariantCulture, $"| {goal.Says} | {goal.Limit} | {ratio:F2} | {(isMet ? "met" : "**not met**")} |\n"));
        }

        return areMet;
    }

    private static void AppendRows(StringWriter text, Measured[][] runs, string subject)
    {
        text.Write($"\n## {subject}\n\n| case | way | time | ratio to the bare primitive | allocated |\n| --- | --- | ---: | ---: | ---: |\n");
        foreach (var row in runs[0].Where(m => m.Subject == subject))
        {
            double Time(Measured of) => Median([.. runs.Select(run => run.Single(m => (m.Subject, m.Case, m.Way) == (of.Subject, of.Case, of.Way)).Nanoseconds)]);
            string ratio = runs[0].Where(m => m.Subject == subject && m.Case == row.Case && m.Way.StartsWith("bare", StringComparison.Ordinal))
                .Select(bare => (Time(row) / Time(bare)).ToString("F2", CultureInfo.InvariantCulture)).SingleOrDefault("");
            string bytes = row.Bytes is { } b ? string.Create(CultureInfo.InvariantCulture, $"{b} B") : "";
            text.Write(string.Create(CultureInfo.InvariantCulture, $"| {row.Case} | {row.Way} | {Time(row):F0} ns | {ratio} | {bytes} |\n"));
        }
    }

    private IEnumerable<Measured> RunOnce(Type subject)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(Pace.Warmups).WithIterationCount(Pace.Iterations).WithIterationTime(TimeInterval.FromMilliseconds(Pace.Milliseconds));
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
