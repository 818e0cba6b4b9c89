using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>What happens to a window next.</summary>
public enum ReplayMove
{
    Claim,
    Complete,
    Release,
}

/// <summary>One step: a claim to one of a few events some ticks later (or earlier), or the end of one of the claims so far.</summary>
public sealed record ReplayStep(ReplayMove Move, EventId Id, int Later, int Which);

/// <summary>The sets that laws of replay windows draw from: small ones, so that memories end and places run out.</summary>
public static class ReplayArguments
{
    /// <summary>When every history begins.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Arbitrary<ReplayTerms> Terms() => (
        from memory in Gen.Choose(1, 60)
        from lease in Gen.Choose(1, memory)
        from capacity in Gen.Choose(1, 5)
        select ReplayTerms.From(TimeSpan.FromTicks(memory), TimeSpan.FromTicks(lease), capacity).OrThrow()).ToArbitrary();

    public static Arbitrary<EventId> Ids() => Gen.OneOf(
        Gen.Choose(0, 6).Select(static n => EventId.Of($"evt_{n}").OrFail()),
        Gen.Choose(0, 1).Select(static n => EventId.OfBody([(byte)n]))).ToArbitrary();

    public static Arbitrary<ReplayStep> Steps(Arbitrary<EventId> ids) => (
        from move in Gen.Frequency((4, Gen.Constant(ReplayMove.Claim)), (1, Gen.Constant(ReplayMove.Complete)), (1, Gen.Constant(ReplayMove.Release)))
        from id in ids.Generator
        from later in Gen.Frequency((9, Gen.Choose(0, 15)), (1, Gen.Choose(-20, 0)))
        from which in Gen.Choose(0, 30)
        select new ReplayStep(move, id, later, which)).ToArbitrary();

    /// <summary>The value, which the test put there.</summary>
    public static T OrFail<T>(this LanguageExt.Option<T> value) => value.IfNone(static () => throw new InvalidOperationException("There is none."));
}
