namespace PureCrypto.Http.Tests.Faults;

/// <summary>What happens to the exchanges of one call, in order; what comes after them is fine, so that every call can end.</summary>
internal sealed record Schedule(int Seed, IReadOnlyList<Fault> Faults)
{
    /// <summary>The longest message that matters: bytes beyond it are never reached, and then the fault strikes nothing.</summary>
    private const int Longest = 1_200;

    private static readonly Framing[] Framings = [.. Enum.GetValues<Framing>()];

    private static readonly FaultKind[] OnAnswers = [.. Enum.GetValues<FaultKind>()];

    private static readonly FaultKind[] OnRequests = [FaultKind.Reset, FaultKind.Delay, FaultKind.Truncation, FaultKind.Garbage, FaultKind.Drip, FaultKind.Silence];

    /// <summary>How many schedules each call runs through: 200, or what PURECRYPTO_SCHEDULES says.</summary>
    public static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("PURECRYPTO_SCHEDULES"), System.Globalization.CultureInfo.InvariantCulture, out int count) ? count : 200;

    public static Schedule Of(int seed)
    {
        var random = new Random(seed);
        return new Schedule(seed, [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => FaultOf(random))]);
    }

    public override string ToString() => $"schedule {Seed}: {string.Join(", ", Faults)}";

    private static Fault FaultOf(Random random)
    {
        bool onRequest = random.Next(3) == 0;
        var kinds = onRequest ? OnRequests : OnAnswers;
        return new Fault(kinds[random.Next(kinds.Length)], onRequest, random.Next(4) == 0 ? random.Next(40) : random.Next(Longest), Framings[random.Next(Framings.Length)]);
    }
}
