using BenchmarkDotNet.Running;
using PureCrypto.Bench.Reports;

// "report": three runs of everything, and bench/results written anew. Anything else goes to BenchmarkDotNet's own switcher.
if (args is ["report", ..])
{
    return Report.Write(args.Length > 1 ? args[1] : ".");
}

BenchmarkSwitcher.FromAssembly(typeof(Report).Assembly).Run(args);
return 0;
