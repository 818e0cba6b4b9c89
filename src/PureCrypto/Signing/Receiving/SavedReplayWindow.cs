using System.Buffers;
using System.Linq;
using LanguageExt;
using PureCrypto.Limits;

namespace PureCrypto.Signing.Receiving;

/// <summary>A replay window as bytes, so that a restart forgets nothing.</summary>
/// <remarks>Equal windows give equal bytes. Its times are of the wall clock, so they mean the same to another process. Laws
/// (<c>SavedReplayWindowLaws</c>): restored, it answers as before; no bytes make restoring throw. Spec: spec/signing.md,
/// SIG-30, which has the layout.</remarks>
public static class SavedReplayWindow
{
    /// <summary>The version that is written: the first byte.</summary>
    public const byte Version = 1;

    // The length of the id, "id:" and one character, two numbers and the state.
    private const int ShortestEntry = 4 + 4 + 8 + 8 + 1;

    private static readonly EventId Nobody = EventId.OfBody([]);

    /// <summary>The bytes; what is past its memory at <paramref name="now"/> is left out.</summary>
    public static byte[] Save(ReplayWindow window, DateTimeOffset now)
    {
        ReplayEntry[] kept = [.. window.Entries.Where(entry => entry.Since + window.Terms.Memory.Ticks > now.UtcTicks)];
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write([Version]);
        bytes.WriteInt64(window.Terms.Memory.Ticks);
        bytes.WriteInt64(window.Terms.Lease.Ticks);
        bytes.WriteInt32(window.Terms.Capacity);
        bytes.WriteInt64(window.Issued);
        bytes.WriteInt32(kept.Length);
        foreach (var entry in kept)
        {
            bytes.WriteText(entry.Id.Text);
            bytes.WriteInt64(entry.Since);
            bytes.WriteInt64(entry.Number);
            bytes.Write([(byte)entry.State]);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The window that was saved, or why the bytes are none.</summary>
    public static Either<ReplayError, ReplayWindow> Restore(ReadOnlySpan<byte> bytes)
    {
        var reader = new SavedReader(bytes);
        byte version = reader.Byte();
        if (!reader.HasFailed && version != Version) return new ReplayError.UnknownVersion(version);

        (long memory, long lease, int capacity) = (reader.Int64(), reader.Int64(), reader.Int32());
        if (!ReplayTerms.From(TimeSpan.FromTicks(memory), TimeSpan.FromTicks(lease), capacity).TryGet(out var terms, out _)) terms = reader.Fail(ReplayTerms.Default);
        long issued = reader.Int64();
        var entries = new ReplayEntry[reader.Count(ShortestEntry)];
        for (int i = 0; i < entries.Length; i++) entries[i] = Read(ref reader);
        reader.Require(entries.Length <= terms.Capacity);
        return reader.IsAtEnd && AreWhole(entries, issued) ? ReplayWindow.Restored(terms, issued, entries) : new ReplayError.NotSaved(reader.Position);
    }

    private static ReplayEntry Read(ref SavedReader reader)
    {
        var id = EventId.Parse(reader.Text());
        reader.Require(id.IsSome);
        (long since, long number, byte state) = (reader.Int64(), reader.Int64(), reader.Byte());
        reader.Require(since >= DateTimeOffset.MinValue.UtcTicks && since <= DateTimeOffset.MaxValue.UtcTicks && state <= (byte)ReplayState.Done);
        return new ReplayEntry(id.IfNone(Nobody), since, number, (ReplayState)state);
    }

    /// <summary>Whether every event and every number is there once, and the oldest first.</summary>
    private static bool AreWhole(ReplayEntry[] entries, long issued) =>
        issued >= 0
        && entries.All(entry => entry.Number >= 1 && entry.Number <= issued)
        && entries.DistinctBy(static entry => entry.Id).Count() == entries.Length
        && entries.DistinctBy(static entry => entry.Number).Count() == entries.Length
        && entries.SequenceEqual(entries.Order(ReplayEntry.ByAge));
}
