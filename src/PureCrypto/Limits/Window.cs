namespace PureCrypto.Limits;

/// <summary>What is known of the use of one quota. The pure form: a value, and as plain as the rules it follows.</summary>
/// <remarks>
/// <para>A permit is held from its admission until its answer, and then dated by the answer: the server counted the call at
/// some tick between the two, so its date is the latest that the count can have.</para>
/// <para><see cref="HotBucket"/> keeps the same windows in memory that its caller owns; a law holds that the two answer alike.
/// Spec: spec/limits.md, LIM-2 to LIM-7.</para>
/// </remarks>
public abstract partial record Window
{
    private Window(Quota quota, int held) => (Quota, Held) = (quota, held);

    /// <summary>What may be used.</summary>
    public Quota Quota { get; }

    /// <summary>How many permits were given and not answered yet.</summary>
    public int Held { get; }

    /// <summary>A window of which nothing is used.</summary>
    /// <param name="quota">What may be used.</param>
    /// <param name="opened">Fixed periods begin at the wall clock's multiples of their length since midnight of 1 January 0001 UTC.</param>
    public static Window Open(Quota quota, Moment opened) => quota.Kind switch
    {
        WindowKind.Sliding => new Sliding(quota, held: 0, memory: quota.Permits, default),
        WindowKind.Fixed => new Fixed(quota, held: 0, Ticks.Clamp(opened.Ticks) - (opened.Wall.UtcTicks % quota.Period.Ticks), spent: 0),
    };

    /// <summary>The first tick at which the permits are there if every held permit were answered now. The permits fit the quota.</summary>
    internal abstract long Earliest(long now, long permits);

    /// <summary>The most permits that a server can have counted of ours when it looked at some tick from <paramref name="asked"/> to now.</summary>
    internal abstract long OursAtMost(long asked, long now);

    /// <summary>How many permits count now, those held among them; perhaps more than there are.</summary>
    internal abstract long Used(long now);

    /// <summary>The first tick at which nothing counts any more if every held permit were answered now.</summary>
    internal abstract long Clear(long now);

    /// <summary>Dates so many more permits with now.</summary>
    internal abstract Window Dating(long now, long permits);

    /// <summary>The same with so many held.</summary>
    internal abstract Window Holding(long held);

    /// <summary>The same under a quota with another number of permits.</summary>
    internal abstract Window Under(Quota quota);
}
