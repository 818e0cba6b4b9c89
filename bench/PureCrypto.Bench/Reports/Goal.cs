using System.Globalization;

namespace PureCrypto.Bench.Reports;

/// <summary>A ratio of two rows, or their difference, that should be on one side of a bound.</summary>
/// <param name="Says">The goal in words.</param>
/// <param name="Above">The row above the line: subject, case, way.</param>
/// <param name="Below">The row below the line.</param>
/// <param name="Bound">What the ratio is compared with.</param>
/// <param name="AtMost">Whether the bound is a maximum; else a minimum.</param>
internal sealed record Goal(
    string Says, (string Subject, string Case, string Way) Above, (string Subject, string Case, string Way) Below, double Bound, bool AtMost)
{
    /// <summary>What every subject calls our hot form.</summary>
    public const string Ours = "PureCrypto, hot form";

    /// <summary>What the row of a whole call is called.</summary>
    public const string Client = "PureCrypto, whole call over memory";

    private Func<Contender, Contender, double> Compare { get; init; } = Duel.Ratio;

    /// <summary>The ratio, or the difference, of one run.</summary>
    public double Measure(IReadOnlyList<Type> subjects) => Compare(Find(subjects, Above), Find(subjects, Below));

    public bool IsMetBy(double ratio) => AtMost ? ratio <= Bound : ratio >= Bound;

    public string Limit => string.Create(CultureInfo.InvariantCulture, $"{(AtMost ? "≤" : "≥")} {Bound}");

    /// <summary>Ours takes at most that many times what the baseline takes.</summary>
    public static Goal Costs(string says, (string Subject, string Case) at, string baseline, double most) =>
        new(says, (at.Subject, at.Case, Ours), (at.Subject, at.Case, baseline), most, AtMost: true);

    /// <summary>The other way takes at least that many times what ours takes.</summary>
    public static Goal Beats(string says, (string Subject, string Case) at, string other, double least) =>
        new(says, (at.Subject, at.Case, other), (at.Subject, at.Case, Ours), least, AtMost: false);

    /// <summary>A row takes at most that many microseconds more than another of the same case.</summary>
    public static Goal AddsMicroseconds(string says, (string Subject, string Case, string Way) row, string baseline, double most) =>
        new(says, row, (row.Subject, row.Case, baseline), most, AtMost: true) { Compare = static (above, below) => Duel.Difference(above, below) / 1_000 };

    /// <summary>A row allocates at most that many bytes more than another of the same case.</summary>
    public static Goal AddsBytes(string says, (string Subject, string Case, string Way) row, string baseline, double most) =>
        new(says, row, (row.Subject, row.Case, baseline), most, AtMost: true) { Compare = static (above, below) => above.Bytes() - below.Bytes() };

    private static Contender Find(IReadOnlyList<Type> subjects, (string Subject, string Case, string Way) row) =>
        Contender.Of(subjects.Single(subject => subject.Name == row.Subject), row.Case, row.Way);
}
