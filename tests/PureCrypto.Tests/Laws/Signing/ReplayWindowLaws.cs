using FsCheck;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;
using PureCrypto.Tests.Support;
using static PureCrypto.Tests.Laws.Signing.ReplayArguments;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>An event is let through once, and one whose handler crashed again (SIG-26 to SIG-29).</summary>
[Properties(Arbitrary = [typeof(ReplayArguments)], MaxTest = 500)]
public sealed class ReplayWindowLaws
{
    [Property(MaxTest = 2000)]
    public void It_agrees_with_a_plain_list_of_everything_that_happened_also_when_clocks_go_backwards(ReplayTerms terms, ReplayStep[] steps)
    {
        var model = new ReplayModel(terms);
        var player = new ReplayPlayer(ReplayWindow.Open(terms), model);
        foreach (var step in steps)
        {
            var (said, expected) = player.Play(step);
            Assert.Equal(expected, said);
            Assert.Equal(model.Count, player.Window.Count);
            Assert.InRange(player.Window.Count, 0, terms.Capacity);
        }
    }

    [Property]
    public void What_was_handled_is_not_fresh_until_its_memory_ends_whatever_else_is_claimed(ReplayTerms terms, EventId id, ReplayStep[] steps)
    {
        var fresh = Fresh(ReplayWindow.Open(terms).Claim(id, Start));
        var player = new ReplayPlayer(fresh.Next.Complete(fresh.Claim));
        foreach (var step in steps.Where(static step => step.Later >= 0))
        {
            player.Play(step);
            if (player.Now >= Start + terms.Memory) return;
            Assert.Equal(new ClaimVerdict.Handled(Start + terms.Memory), player.Window.Claim(id, player.Now));
        }
    }

    [Property]
    public void A_claim_that_nothing_is_heard_of_is_fresh_again_at_the_end_of_its_lease_and_not_before(ReplayTerms terms, EventId id)
    {
        var first = Fresh(ReplayWindow.Open(terms).Claim(id, Start));
        Assert.False(first.WasAbandoned);
        Assert.Equal(new ClaimVerdict.InProgress(Start + terms.Lease), first.Next.Claim(id, Start + terms.Lease - TimeSpan.FromTicks(1)));
        Assert.Equal(terms.Lease < terms.Memory, Fresh(first.Next.Claim(id, Start + terms.Lease)).WasAbandoned);
    }

    [Property]
    public void What_was_released_is_fresh_at_once(ReplayTerms terms, EventId id)
    {
        var first = Fresh(ReplayWindow.Open(terms).Claim(id, Start));
        Assert.False(Fresh(first.Next.Release(first.Claim).Claim(id, Start)).WasAbandoned);
    }

    [Property]
    public void A_handler_that_was_given_up_and_finishes_after_all_is_believed_and_gives_nothing_back(EventId id)
    {
        var terms = ReplayTerms.From(TimeSpan.FromTicks(100), TimeSpan.FromTicks(10), 1).OrThrow();
        var slow = Fresh(ReplayWindow.Open(terms).Claim(id, Start));
        var second = Fresh(slow.Next.Claim(id, Start.AddTicks(10)));

        Assert.IsType<ClaimVerdict.InProgress>(second.Next.Release(slow.Claim).Claim(id, Start.AddTicks(11)));
        Assert.IsType<ClaimVerdict.Handled>(second.Next.Complete(slow.Claim).Claim(id, Start.AddTicks(11)));
        Assert.IsType<ClaimVerdict.Handled>(second.Next.Complete(slow.Claim).Release(second.Claim).Claim(id, Start.AddTicks(11)));
        Assert.IsType<ClaimVerdict.Handled>(second.Next.Release(second.Claim).Complete(slow.Claim).Claim(id, Start.AddTicks(11)));
    }

    [Property]
    public void Where_there_is_no_room_nothing_is_forgotten_and_waiting_as_told_is_enough(ReplayTerms terms, ReplayStep[] steps)
    {
        var player = new ReplayPlayer(ReplayWindow.Open(terms));
        foreach (var step in steps) player.Play(step);
        var stranger = EventId.Of("a stranger").OrFail();
        if (player.Window.Claim(stranger, player.Now) is not ClaimVerdict.NoRoom full) return;

        Assert.Equal(terms.Capacity, player.Window.Count);
        Assert.True(full.Until > player.Now);
        Assert.IsType<ClaimVerdict.NoRoom>(player.Window.Claim(stranger, full.Until.AddTicks(-1)));
        Assert.IsType<ClaimVerdict.Fresh>(player.Window.Claim(stranger, full.Until));
    }

    [Property]
    public void A_window_never_changes(ReplayTerms terms, ReplayStep[] before, ReplayStep[] after)
    {
        var player = new ReplayPlayer(ReplayWindow.Open(terms));
        foreach (var step in before) player.Play(step);
        var window = player.Window;
        byte[] was = SavedReplayWindow.Save(window, DateTimeOffset.MinValue);
        foreach (var step in after) player.Play(step);
        Assert.Equal(was, SavedReplayWindow.Save(window, DateTimeOffset.MinValue));
    }

    /// <summary>Each event is fresh for a while; whatever is delivered again, however late, is handled once.</summary>
    [Property(MaxTest = 1000)]
    public void With_a_memory_as_long_as_freshness_no_event_is_handled_twice(byte past, byte ahead, short made, ushort[] deliveries)
    {
        var freshness = Freshness.Of(TimeSpan.FromTicks(past), TimeSpan.FromTicks(ahead + 1));
        var window = ReplayWindow.Open(ReplayTerms.From(freshness.Span, TimeSpan.FromTicks(1), 3).OrThrow());
        var id = EventId.Of("once").OrFail();
        int handled = 0;
        foreach (ushort delivery in deliveries.Select(static at => (ushort)(at % 700)).Order())
        {
            var now = Start.AddTicks(delivery);
            if (freshness.Judge(Start.AddTicks(made % 300), now).IsLeft) continue;
            if (window.Claim(id, now) is not ClaimVerdict.Fresh fresh) continue;
            window = fresh.Next.Complete(fresh.Claim);
            handled++;
        }

        Assert.InRange(handled, 0, 1);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(366 * 24 * 60 + 1, 1, 1)]
    [InlineData(10, 0, 1)]
    [InlineData(10, 11, 1)]
    [InlineData(10, 1, 0)]
    [InlineData(10, 1, ReplayTerms.MaxCapacity + 1)]
    public void Terms_that_promise_nothing_or_too_much_are_refused(int memory, int lease, int capacity)
    {
        Assert.False(ReplayTerms.From(TimeSpan.FromMinutes(memory), TimeSpan.FromMinutes(lease), capacity).TryGet(out _, out var error));
        Assert.NotEmpty(error.Describe());
    }

    [Fact]
    public void At_the_end_of_all_time_a_window_still_answers()
    {
        var id = EventId.Of("late").OrFail();
        var fresh = Fresh(ReplayWindow.Open(ReplayTerms.Default).Claim(id, DateTimeOffset.MaxValue));
        Assert.Equal(new ClaimVerdict.InProgress(DateTimeOffset.MaxValue), fresh.Next.Claim(id, DateTimeOffset.MaxValue));
        Assert.Equal("ReplayWindow(1 of 100000 events)", fresh.Next.ToString());
    }

    private static ClaimVerdict.Fresh Fresh(ClaimVerdict verdict) => Assert.IsType<ClaimVerdict.Fresh>(verdict);
}
