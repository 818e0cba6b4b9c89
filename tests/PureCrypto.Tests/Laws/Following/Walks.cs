using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Tests.Laws.Following;

/// <summary>Made-up answers and failures, mostly of things that go on.</summary>
public static class Walks
{
    private static readonly string[] Open = ["waiting_deposit", "confirming", "exchanging", "sending", "refunding"];
    private static readonly string[] Over = ["completed", "expired", "refunded", "failed"];

    /// <summary>What passes, or may.</summary>
    public static CallError[] Passing { get; } =
    [
        new CallError.Lost("cut"),
        new CallError.NotSent("no route"),
        new CallError.Unreadable(new Response(200, default, Body.Empty), "no JSON"),
        new CallError.Unverified(new Response(200, default, Body.Empty), new VerificationError.WrongSignature()),
        new CallError.Limited(TimeSpan.FromSeconds(45)),
        Rejected(404, new Refusal.NotFound()),
        Rejected(429, new Refusal.LimitExceeded(TimeSpan.FromSeconds(90))),
        Rejected(503, new Refusal.Unavailable(Option<TimeSpan>.None)),
        Rejected(401, new Refusal.Authentication(AuthenticationFault.Clock)),
        Rejected(400, new Refusal.Validation(default)),
        Rejected(500, new Refusal.Unknown()),
    ];

    /// <summary>What asking again cannot mend.</summary>
    public static CallError[] Final { get; } =
    [
        new CallError.Refused(new[] { new Fault("id", "must be one") }.ToSeq()),
        new CallError.LockedOut(3),
        new CallError.Limited(Option<TimeSpan>.None),
        Rejected(401, new Refusal.Authentication(AuthenticationFault.Proof)),
        Rejected(403, new Refusal.Permission()),
    ];

    public static Arbitrary<Lap[]> Laps() => Lap().NonEmptyListOf().Select(static laps => laps.ToArray()).ToArbitrary();

    /// <summary>A time within ten minutes, or none.</summary>
    public static Arbitrary<Option<DateTimeOffset>> Deadlines() => Gen.Frequency(
        (1, Gen.Constant(Option<DateTimeOffset>.None)),
        (3, Gen.Choose(-60, 600).Select(static seconds => Option<DateTimeOffset>.Some(Report.Noon.AddSeconds(seconds))))).ToArbitrary();

    private static Gen<Lap> Lap() =>
        from outcome in Gen.Frequency(
            (24, Gen.Elements(Open).SelectMany(Answer)),
            (1, Gen.Elements(Over).SelectMany(Answer)),
            (4, Gen.Constant("on_hold").SelectMany(Answer)),
            (8, Gen.Elements(Passing).Select(static error => (Either<CallError, Report>)error)),
            (1, Gen.Elements(Final).Select(static error => (Either<CallError, Report>)error)))
        from took in Gen.Choose(0, 20)
        from late in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 30)))
        select new Lap(outcome, TimeSpan.FromSeconds(took), TimeSpan.FromSeconds(late));

    private static Gen<Either<CallError, Report>> Answer(string status) =>
        from note in Gen.Choose(0, 1)
        from seconds in Gen.Choose(-3_600, 600)
        from isDated in Gen.Elements(true, false)
        from expiry in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, 900)))
        select (Either<CallError, Report>)new Report(
            status,
            note,
            isDated ? Report.Noon.AddSeconds(seconds) : Option<DateTimeOffset>.None,
            expiry < 0 ? Option<DateTimeOffset>.None : Report.Noon.AddSeconds(expiry));

    private static CallError Rejected(int status, Refusal refusal) =>
        new CallError.Rejected(new ProviderError(status, default, "", Body.Empty) { Refusal = refusal });
}
