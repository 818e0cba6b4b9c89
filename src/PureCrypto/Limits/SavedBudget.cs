using System.Buffers;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>A budget as bytes, so that a restart does not begin with more than is left.</summary>
/// <remarks>
/// <para>Ticks mean nothing to another process, so ages are saved, with the wall clock beside them; restoring adds the time that
/// passed on that clock. If it went backwards nobody knows how much passed, and everything counts as used up just now. Calls
/// still held are dated by the restoration, the latest tick at which they can have been counted.</para>
/// <para>Laws (<c>SavedBudgetLaws</c>): restored at once it answers as before; restored later, as it would have later; no bytes
/// make restoring throw. Spec: spec/limits.md, LIM-17, which has the layout.</para>
/// </remarks>
public static class SavedBudget
{
    /// <summary>The version that is written: the first byte.</summary>
    public const byte Version = 1;

    /// <summary>The most dates that the sliding windows of a saved budget can keep in all: 16,000,000. With more it cannot be restored.</summary>
    public const int MostDates = 16 * Quota.MaxPermits;

    /// <summary>The bytes; what no longer counts is left out.</summary>
    public static byte[] Save(Budget budget, Moment now)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write([Version]);
        bytes.WriteInt64(now.Wall.UtcTicks);
        bytes.WriteInt32(budget.Buckets.Count);
        foreach (var bucket in budget.Buckets)
        {
            bytes.WriteText(bucket.Name);
            bytes.WriteInt64(Math.Max(0, bucket.ClosedUntil - Ticks.Clamp(now.Ticks)));
            bytes.WriteInt32(bucket.Windows.Count);
            foreach (var window in bucket.Windows) Write(bytes, window, Ticks.Clamp(now.Ticks));
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The budget that was saved, as old as it is by now; or why the bytes are none.</summary>
    public static Either<LimitError, Budget> Restore(ReadOnlySpan<byte> bytes, Moment now)
    {
        var reader = new SavedReader(bytes);
        byte version = reader.Byte();
        if (!reader.HasFailed && version != Version) return new LimitError.UnknownVersion(version);

        long saved = reader.Int64();
        reader.Require(saved >= DateTimeOffset.MinValue.UtcTicks && saved <= DateTimeOffset.MaxValue.UtcTicks);
        long elapsed = reader.HasFailed ? 0 : now.Wall.UtcTicks - saved;
        var buckets = new Bucket[reader.Count(atLeast: 16)];
        for (int i = 0; i < buckets.Length; i++) buckets[i] = ReadBucket(ref reader, Ticks.Clamp(now.Ticks), elapsed);
        return reader.IsAtEnd && Budget.AreDistinct(Seq(buckets)) ? Budget.Of(Seq(buckets)) : new LimitError.NotSaved(reader.Position);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, Window window, long now)
    {
        bytes.Write([window.Quota.Kind is WindowKind.Sliding ? (byte)0 : (byte)1]);
        bytes.WriteInt32(window.Quota.Permits);
        bytes.WriteInt64(window.Quota.Period.Ticks);
        bytes.WriteInt32(window.Quota.PerCall);
        bytes.WriteInt32(window.Held);
        switch (window)
        {
            case Window.Sliding sliding:
                bytes.WriteInt32(sliding.Memory);
                long[] ages = [.. sliding.Dates.Map(date => Math.Max(0, now - date)).Where(age => age < window.Quota.Period.Ticks)];
                bytes.WriteInt32(ages.Length);
                foreach (long age in ages) bytes.WriteInt64(age);
                break;
            case Window.Fixed period:
                bytes.WriteInt64(Math.Max(0, now - period.Start));
                bytes.WriteInt32(period.Spent);
                break;
        }
    }

    private static Bucket ReadBucket(ref SavedReader reader, long now, long elapsed)
    {
        string name = reader.Text();
        long closed = Math.Max(0, reader.Int64());
        var windows = new Window[reader.Count(atLeast: 29)];
        for (int i = 0; i < windows.Length; i++) windows[i] = ReadWindow(ref reader, now, elapsed);
        reader.Require(windows.Length > 0);
        long left = closed == long.MaxValue ? closed : Math.Max(0, closed - Math.Max(0, elapsed));
        return new Bucket(name, Seq(windows), left == 0 ? 0 : Ticks.After(now, TimeSpan.FromTicks(left)));
    }

    private static Window ReadWindow(ref SavedReader reader, long now, long elapsed)
    {
        var kind = reader.Byte() switch { 0 => WindowKind.Sliding, 1 => WindowKind.Fixed, _ => reader.Fail(WindowKind.Sliding) };
        (int permits, long period, int perCall) = (reader.Int32(), reader.Int64(), reader.Int32());
        if (!Quota.From(permits, TimeSpan.FromTicks(period), kind, perCall).TryGet(out var quota, out _)) quota = reader.Fail(Quota.PerMinute(1));
        int held = reader.Int32();
        reader.Require(held >= 0);
        Window window = kind switch
        {
            WindowKind.Sliding => ReadSliding(ref reader, quota, now, elapsed),
            WindowKind.Fixed => ReadFixed(ref reader, quota, now, elapsed),
        };
        return reader.HasFailed ? window : window.Dating(now, elapsed < 0 ? quota.Permits : held);
    }

    private static Window.Sliding ReadSliding(ref SavedReader reader, Quota quota, long now, long elapsed)
    {
        int memory = reader.Int32();
        reader.Require(memory >= quota.Permits && memory <= Quota.MaxPermits);
        reader.Claim(memory);
        long[] ages = new long[reader.Count(atLeast: 8)];
        for (int i = 0; i < ages.Length; i++)
        {
            ages[i] = reader.Int64();
            reader.Require(ages[i] >= 0 && (i == 0 || ages[i] <= ages[i - 1]));
        }

        reader.Require(ages.Length <= memory);
        if (reader.HasFailed) return new Window.Sliding(quota, held: 0, quota.Permits, default);

        long passed = Math.Max(0, elapsed);
        long[] dates = [.. ages.Where(age => age < quota.Period.Ticks - passed).Select(age => now - age - passed)];
        return new Window.Sliding(quota, held: 0, memory, Seq(dates));
    }

    private static Window.Fixed ReadFixed(ref SavedReader reader, Quota quota, long now, long elapsed)
    {
        long age = reader.Int64();
        int spent = reader.Int32();
        reader.Require(age is >= 0 and <= Ticks.Last && spent >= 0);
        if (reader.HasFailed) return new Window.Fixed(quota, held: 0, now, spent: 0);

        long sinceStart = age + elapsed;
        long into = ((sinceStart % quota.Period.Ticks) + quota.Period.Ticks) % quota.Period.Ticks;
        return new Window.Fixed(quota, held: 0, now - into, into == sinceStart ? spent : 0);
    }
}
