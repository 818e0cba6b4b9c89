using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Attempts;

/// <summary>A server whose clock is off and drifts, and what is known of it from its answers.</summary>
[Properties(Arbitrary = [typeof(Worlds)], MaxTest = 1_000)]
public sealed class ClockEstimateLaws
{
    private static readonly DateTimeOffset Start = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    /// <summary>ATT-12, ATT-13.</summary>
    [Property]
    public bool The_true_time_always_lies_within_the_bounds(World world, ushort later)
    {
        var (estimate, now) = world.Seen();
        long ticks = now + (later * TimeSpan.TicksPerSecond);
        return estimate.At(ticks).ForAll(bounds => bounds.Earliest <= world.ServerAt(ticks) && world.ServerAt(ticks) <= bounds.Latest);
    }

    /// <summary>ATT-13.</summary>
    [Property]
    public void One_more_sample_never_widens_the_bounds(World world)
    {
        var estimate = ClockEstimate.Nothing;
        foreach (var sample in world.Samples())
        {
            var next = estimate.See(sample);
            estimate.At(sample.Received).IfSome(before => next.At(sample.Received).Match(
                Some: after => Assert.True(before.Earliest <= after.Earliest && after.Latest <= before.Latest),
                None: static () => Assert.Fail("What was known is forgotten.")));
            estimate = next;
        }
    }

    /// <summary>ATT-12: the round trip and the resolution are all that is not known, but for the drift while the answer travels.</summary>
    [Property]
    public bool One_sample_bounds_the_clock_as_closely_as_its_round_trip_and_resolution_allow(World world)
    {
        if (world.Samples() is not [var first, ..]) return true;
        var width = ClockEstimate.Nothing.See(first).At(first.Received).Map(static b => b.Latest - b.Earliest);
        long trip = first.Received - first.Sent;
        return width == TimeSpan.FromTicks(trip + first.Resolution.Ticks + (2 * ((trip + ClockEstimate.DriftInverse - 1) / ClockEstimate.DriftInverse)));
    }

    /// <summary>ATT-14.</summary>
    [Property]
    public bool A_right_clock_of_ours_is_never_corrected_and_a_wrong_one_comes_within_the_bounds(World world, int offBy)
    {
        var (estimate, now) = world.Seen();
        var right = world.ServerAt(now);
        var wrong = right + TimeSpan.FromMilliseconds(offBy);
        return estimate.Read(new Moment(now, right)) == right
            && estimate.At(now).ForAll(bounds =>
                estimate.Read(new Moment(now, wrong)) is var read && bounds.Earliest <= read && read <= bounds.Latest);
    }

    /// <summary>ATT-15.</summary>
    [Fact]
    public void A_server_whose_clock_was_set_is_believed_anew()
    {
        var estimate = ClockEstimate.Nothing.See(Sample(0, 10, Start)).See(Sample(100, 110, Start.AddHours(1)));

        Assert.Equal(Start.AddHours(1), estimate.At(110).Map(static b => b.Earliest.AddTicks(1)));
    }

    /// <summary>ATT-15.</summary>
    [Fact]
    public void A_sample_that_cannot_be_is_left_aside() => Assert.All(
        [Sample(2, 1, Start), Sample(long.MinValue, 0, Start), Sample(0, long.MaxValue, Start), new ClockSample(0, 1, Start, TimeSpan.FromTicks(-1))],
        static sample => Assert.False(ClockEstimate.Nothing.See(sample).IsKnown));

    [Theory]
    [InlineData(long.MinValue, long.MinValue)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(0, 621_355_968_000_000_000)]
    public void No_tick_makes_it_throw(long ticks, long wall)
    {
        var estimate = ClockEstimate.Nothing.See(Sample(0, 1, DateTimeOffset.MaxValue)).See(new ClockSample(5, 6, DateTimeOffset.MinValue, TimeSpan.MaxValue));
        var at = new DateTimeOffset(Math.Clamp(wall, 0, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);

        Assert.True(estimate.Read(new Moment(ticks, at)) >= DateTimeOffset.MinValue);
    }

    [Theory]
    [InlineData("Thu, 09 Apr 2026 12:00:00 GMT", true)]
    [InlineData("yesterday", false)]
    public void The_date_of_an_answer_is_a_sample_if_it_is_one(string date, bool isSample)
    {
        var response = new Response(200, new[] { Header.Of("Date", date) }.ToSeq(), Body.Empty);
        var sample = ClockSamples.OfDate(response, 3, 4);

        Assert.Equal(isSample, sample.IsSome);
        Assert.All(sample.ToArray(), static s => Assert.Equal(new ClockSample(3, 4, Start, TimeSpan.FromSeconds(2)), s));
    }

    private static ClockSample Sample(long sent, long received, DateTimeOffset said) => new(sent, received, said, TimeSpan.FromTicks(1));

    /// <summary>A server's clock, and the calls that look at it.</summary>
    /// <param name="OffsetMs">How far it is ahead of ours at tick 0.</param>
    /// <param name="DriftPpm">By how many millionths it runs faster.</param>
    /// <param name="Looks">The calls.</param>
    public sealed record World(int OffsetMs, int DriftPpm, Look[] Looks)
    {
        public DateTimeOffset ServerAt(long ticks) => Start.AddMilliseconds(OffsetMs).AddTicks(ticks + (ticks * DriftPpm / 1_000_000));

        public ClockSample[] Samples()
        {
            long now = 0;
            return
            [
                .. Looks.Select(look =>
                {
                    long sent = now += look.After;
                    long read = now += look.There;
                    now += look.Back;
                    long resolution = TimeSpan.FromMilliseconds(look.ResolutionMs).Ticks;
                    var server = ServerAt(read);
                    return new ClockSample(sent, now, server.AddTicks(-(server.Ticks % resolution)), TimeSpan.FromTicks(resolution));
                }),
            ];
        }

        public (ClockEstimate Estimate, long Now) Seen()
        {
            var samples = Samples();
            return (samples.Aggregate(ClockEstimate.Nothing, static (estimate, sample) => estimate.See(sample)), samples is [.., var last] ? last.Received : 0);
        }
    }

    /// <summary>One call: how many ticks after the last, there, and back; and how coarsely the server tells the time.</summary>
    public sealed record Look(long After, long There, long Back, int ResolutionMs);

    public static class Worlds
    {
        public static Arbitrary<World> Generate() => (
            from offset in Gen.Choose(-100_000_000, 100_000_000)
            from drift in Gen.Choose(-190, 190)
            from looks in Looks.ListOf()
            select new World(offset, drift, [.. looks])).ToArbitrary();

        private static Gen<Look> Looks =>
            from after in Gen.Choose(0, 1_000_000_000)
            from there in Gen.Choose(0, 20_000_000)
            from back in Gen.Choose(0, 20_000_000)
            from resolution in Gen.Elements(1, 1_000, 2_000)
            select new Look(after, there, back, resolution);
    }
}
