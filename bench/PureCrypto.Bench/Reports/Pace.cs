namespace PureCrypto.Bench.Reports;

/// <summary>How often and how long each row of a table is measured.</summary>
/// <param name="Runs">Runs of all rows; their median is shown.</param>
/// <param name="Warmups">Iterations that do not count.</param>
/// <param name="Iterations">Iterations that do.</param>
/// <param name="Milliseconds">The length of each.</param>
internal sealed record Pace(int Runs, int Warmups, int Iterations, int Milliseconds)
{
    public static Pace Usual { get; } = new(3, 4, 5, 60);
}
