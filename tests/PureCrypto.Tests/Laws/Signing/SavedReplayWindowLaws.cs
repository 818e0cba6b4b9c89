using FsCheck;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Signing.ReplayArguments;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>SIG-30: a restart forgets nothing.</summary>
[Properties(Arbitrary = [typeof(ReplayArguments)], MaxTest = 300)]
public sealed class SavedReplayWindowLaws
{
    [Property]
    public void Restored_it_answers_as_before_and_is_saved_as_before(ReplayTerms terms, ReplayStep[] steps, EventId[] asked, byte later)
    {
        var player = Played(terms, steps);
        byte[] saved = SavedReplayWindow.Save(player.Window, player.Now);
        var restored = SavedReplayWindow.Restore(saved).OrThrow();

        Assert.Equal(saved, SavedReplayWindow.Save(restored, player.Now));
        foreach (var id in asked) Assert.Equal(Said(player.Window, id), Said(restored, id));

        (Type, long) Said(ReplayWindow window, EventId id)
        {
            var verdict = window.Claim(id, player.Now.AddTicks(later));
            return (verdict.GetType(), verdict is ClaimVerdict.Fresh fresh ? fresh.Claim.Number : 0);
        }
    }

    [Property(MaxTest = 3000)]
    public bool Garbage_is_an_error_or_a_window_that_answers(ReplayTerms terms, ReplayStep[] steps, EventId id, (ushort At, byte Value)[] edits)
    {
        var player = Played(terms, steps);
        byte[] bytes = SavedReplayWindow.Save(player.Window, player.Now);
        foreach (var (at, value) in edits.Take(4)) bytes[at % bytes.Length] = value;
        return SavedReplayWindow.Restore(bytes).Match(
            Right: window => window.Claim(id, Start) is not null && window.Count <= window.Terms.Capacity,
            Left: static error => error is ReplayError.NotSaved or ReplayError.UnknownVersion && error.Describe().Length > 0);
    }

    [Property]
    public bool Any_bytes_are_an_error(byte[] any) => SavedReplayWindow.Restore(any).IsLeft;

    [Property]
    public bool Every_part_of_a_saved_window_is_needed(ReplayTerms terms, ReplayStep[] steps, PositiveInt length)
    {
        var player = Played(terms, steps);
        byte[] saved = SavedReplayWindow.Save(player.Window, player.Now);
        return SavedReplayWindow.Restore(saved.AsSpan(0, length.Get % saved.Length)).IsLeft && SavedReplayWindow.Restore([.. saved, 0]).IsLeft;
    }

    [Fact]
    public void The_version_comes_first_and_another_is_not_read()
    {
        byte[] saved = SavedReplayWindow.Save(ReplayWindow.Open(ReplayTerms.Default), Start);
        saved[0] = 2;
        Assert.False(SavedReplayWindow.Restore(saved).TryGet(out _, out var error));
        Assert.Equal(new ReplayError.UnknownVersion(2), error);
    }

    /// <summary>The layout in the specification, byte for byte.</summary>
    [Fact]
    public void The_layout_is_the_one_that_is_specified()
    {
        var terms = ReplayTerms.From(TimeSpan.FromTicks(256), TimeSpan.FromTicks(1), 3).OrThrow();
        var at = new DateTimeOffset(0x0102030405060708, TimeSpan.Zero);
        var first = Assert.IsType<ClaimVerdict.Fresh>(ReplayWindow.Open(terms).Claim(EventId.Of("é").OrFail(), at));
        var second = Assert.IsType<ClaimVerdict.Fresh>(first.Next.Claim(EventId.Of("b").OrFail(), at.AddTicks(1)));
        byte[] saved = SavedReplayWindow.Save(second.Next.Complete(first.Claim), at);

        Assert.Equal(
            "01" + "0001000000000000" + "0100000000000000" + "03000000" + "0200000000000000" + "02000000"
            + "05000000" + "69643ac3a9" + "0807060504030201" + "0100000000000000" + "02"
            + "04000000" + "69643a62" + "0907060504030201" + "0200000000000000" + "00",
            Convert.ToHexStringLower(saved));
    }

    private static ReplayPlayer Played(ReplayTerms terms, ReplayStep[] steps)
    {
        var player = new ReplayPlayer(ReplayWindow.Open(terms));
        foreach (var step in steps) player.Play(step);
        return player;
    }
}
