using System.Collections.Frozen;
using System.Linq;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>What follows each fate, for each kind of endpoint: the whole table, as data. Spec: spec/attempts.md, ATT-6.</summary>
public static class RepetitionTable
{
    private static readonly FrozenDictionary<(Repeat, Fate), Course> Courses;

    static RepetitionTable()
    {
        Rows = Seq(
            //  fate                safe               with a key         never
            Row(Fate.NotSent, Course.Repeat, Course.Repeat, Course.Repeat),
            Row(Fate.TooMany, Course.Repeat, Course.Repeat, Course.Repeat),
            Row(Fate.Unavailable, Course.Repeat, Course.Repeat, Course.Settle),
            Row(Fate.Failed, Course.Repeat, Course.Repeat, Course.Settle),
            Row(Fate.Lost, Course.Repeat, Course.Repeat, Course.Settle),
            Row(Fate.Unreadable, Course.Stop, Course.Settle, Course.Settle),
            Row(Fate.Redirected, Course.Stop, Course.Settle, Course.Settle),
            Row(Fate.Skewed, Course.RepeatOnce, Course.RepeatOnce, Course.RepeatOnce),
            Row(Fate.Refused, Course.Stop, Course.Stop, Course.Stop),
            Row(Fate.Denied, Course.Stop, Course.Stop, Course.Stop));
        Courses = Rows
            .SelectMany(static row => new[]
            {
                ((Repeat.Safe, row.Fate), row.Safe), ((Repeat.WithKey, row.Fate), row.WithKey), ((Repeat.Never, row.Fate), row.Never),
            })
            .ToFrozenDictionary(static cell => cell.Item1, static cell => cell.Item2);
    }

    /// <summary>One row for each fate.</summary>
    public static Seq<RepetitionRow> Rows { get; }

    /// <summary>What follows; total.</summary>
    public static Course Of(Repeat repeat, Fate fate) => Courses[(repeat, fate)];

    private static RepetitionRow Row(Fate fate, Course safe, Course withKey, Course never) => new(fate, safe, withKey, never);
}

/// <summary>What follows one fate.</summary>
/// <param name="Fate">The fate.</param>
/// <param name="Safe">For what may always be repeated.</param>
/// <param name="WithKey">For what may be repeated with the same idempotency key.</param>
/// <param name="Never">For what may never be repeated in doubt.</param>
public sealed record RepetitionRow(Fate Fate, Course Safe, Course WithKey, Course Never);
