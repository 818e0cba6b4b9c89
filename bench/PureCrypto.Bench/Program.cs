using BenchmarkDotNet.Running;
using PureCrypto.Bench.Reports;

// "report": three runs of everything, and bench/results written anew; "report money": of one page only; "goals money": only its
// goals, printed; "goals schemes btcmix": of these only what says btcmix. Exits 1 if a goal is not met. Anything else goes to
// BenchmarkDotNet's own switcher.
if (args is [("report" or "goals") and var task, .. var names])
{
    var pages = Report.All.Where(report => names.Length == 0 || names.Contains(report.Name, StringComparer.Ordinal)).ToArray();
    var words = names.Except(Report.All.Select(static report => report.Name), StringComparer.Ordinal).ToArray();
    if (pages.Length == 0 || (task == "report" && words.Length > 0))
    {
        Console.Error.WriteLine($"There are these reports: {string.Join(", ", Report.All.Select(static report => report.Name))}.");
        return 2;
    }

    return pages.Count(page => !(task == "report" ? page.Write() : page.Judge(Console.Out, words))) == 0 ? 0 : 1;
}

BenchmarkSwitcher.FromAssembly(typeof(Report).Assembly).Run(args);
return 0;
