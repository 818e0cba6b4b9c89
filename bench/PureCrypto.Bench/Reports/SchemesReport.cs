using PureCrypto.Bench.Signing;

namespace PureCrypto.Bench.Reports;

/// <summary>What each scheme should cost at each size: little more than its hashes, and less than that where they are long.</summary>
internal static class SchemesReport
{
    private const string Subject = nameof(SigningAndVerifying);

    public static Report Value { get; } = new(
        "schemes",
        "Every scheme at both ends",
        [typeof(SigningAndVerifying)],
        [
            .. SigningAndVerifying.Cases.SelectMany(static @case => new[] { SigningAndVerifying.Sign, SigningAndVerifying.Verify }.Select(way =>
                new Goal($"{@case}: {way["PureCrypto, ".Length..]}", (Subject, @case, way), (Subject, @case, SigningAndVerifying.Bare), MostAt(@case), AtMost: true))),
        ])
    {
        // Many rows, and all of their code has run for the goals before.
        Pace = new Pace(Runs: 1, Warmups: 3, Iterations: 9, Milliseconds: 25),
    };

    private static double MostAt(string @case) => @case.EndsWith("100 KiB", StringComparison.Ordinal) ? 1.1 : 1.25;
}
