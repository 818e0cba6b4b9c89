using PureCrypto.Limits;
using static PureCrypto.Tests.Laws.Limits.LimitValues;

namespace PureCrypto.Tests.Laws.Limits;

/// <summary>A caller that plays a history against a budget: it asks, and lets go what is admitted.</summary>
internal sealed class Client(Budget budget)
{
    private readonly PriorityQueue<(Call Call, long Asked, bool IsRefund), (long At, int Order)> _pending = new();
    private int _order;

    public Budget Budget { get; private set; } = budget;

    public long Now { get; private set; }

    /// <summary>What the server counted, and when: each call somewhere between its admission and its answer.</summary>
    public List<(long At, int Calls)> Counted { get; } = [];

    /// <summary>Plays one call and gives the verdict.</summary>
    public Verdict Play(Call call)
    {
        AnswerUntil(Now + call.After);
        Now += call.After;
        var cost = Cost.Of(Name, call.Calls);
        var verdict = RateLimit.Ask(Budget, Now, cost);
        if (verdict is Verdict.Admit admit)
        {
            Budget = admit.Next;
            if (call.IsSent) Counted.Add((Now + call.ToServer, call.Calls));
            _pending.Enqueue((call, Now, !call.IsSent), (Now + call.ToServer + call.FromServer, _order++));
        }

        return verdict;
    }

    /// <summary>The answers that come until a tick settle what is held.</summary>
    private void AnswerUntil(long tick)
    {
        while (_pending.TryPeek(out var pending, out var due) && due.At <= tick)
        {
            _pending.Dequeue();
            var cost = Cost.Of(Name, pending.Call.Calls);
            Budget = pending.IsRefund ? RateLimit.Refund(Budget, cost) : RateLimit.Settle(Budget, due.At, cost);
        }
    }
}
