namespace PureCrypto.Bench.Reports;

/// <summary>How long each row of a run is measured.</summary>
/// <param name="Warmups">Iterations that do not count.</param>
/// <param name="Iterations">Iterations that do.</param>
/// <param name="Milliseconds">The length of each.</param>
internal sealed record Pace(int Warmups, int Iterations, int Milliseconds)
{
    public static Pace Usual { get; } = new(6, 9, 80);
}
