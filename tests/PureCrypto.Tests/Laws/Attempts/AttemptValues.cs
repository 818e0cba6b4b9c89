using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Tests.Laws.Attempts;

/// <summary>Policies, rounds and waits, over their ranges and at their edges.</summary>
public static class AttemptValues
{
    public static Arbitrary<RepeatPolicy> Policies() => (
        from attempts in Gen.Choose(1, 8)
        from total in Spans
        from first in Spans
        from longest in Spans
        from told in Spans
        select RepeatPolicy.Of(attempts, total, first, longest, told)).ToArbitrary();

    public static Arbitrary<Round> Rounds() => (
        from attempt in Gen.Choose(1, 9)
        from elapsed in Spans
        from doubt in Gen.Elements(true, false)
        from corrected in Gen.Elements(true, false)
        select new Round(attempt, elapsed, doubt, corrected)).ToArbitrary();

    public static Arbitrary<Option<TimeSpan>> Told() =>
        Gen.OneOf(Gen.Constant(Option<TimeSpan>.None), Spans.Select(Option<TimeSpan>.Some)).ToArbitrary();

    public static Arbitrary<Fate> SomeFates() => Gen.Elements(Enum.GetValues<Fate>()).ToArbitrary();

    public static Arbitrary<Repeat> Repeats() => Gen.Elements(Enum.GetValues<Repeat>()).ToArbitrary();

    public static Arbitrary<uint> Jitters() => Gen.OneOf(
        Gen.Elements(0u, 1u, uint.MaxValue),
        Gen.Choose(int.MinValue, int.MaxValue).Select(static x => unchecked((uint)x))).ToArbitrary();

    private static Gen<TimeSpan> Spans => Gen.OneOf(
        Gen.Elements(TimeSpan.Zero, TimeSpan.FromTicks(1), TimeSpan.FromDays(1)),
        Gen.Choose(0, 100_000).Select(static ms => TimeSpan.FromMilliseconds(ms)));
}
