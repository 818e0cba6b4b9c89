using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;

namespace PureCrypto.Sandbox;

/// <summary>Counts calls at arrival, for each key, with the same budgets that clients keep.</summary>
/// <param name="time">The sandbox's clocks.</param>
internal sealed class QuotaBook(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Budget> _budgets = new(StringComparer.Ordinal);
    private readonly long _origin = time.GetTimestamp();

    /// <summary>Counts one call of a bucket, or says how long the key must wait; either way with what the key has left.</summary>
    public Counted Count(string key, Tier tier, string bucket)
    {
        lock (_lock)
        {
            long now = time.GetElapsedTime(_origin).Ticks;
            if (!_budgets.TryGetValue(key, out var budget)) budget = Budget.Open(tier.Allowances, new Moment(now, time.GetUtcNow()));
            var verdict = RateLimit.Ask(budget, now, Cost.Of(bucket));
            if (verdict is Verdict.Admit admit) budget = RateLimit.Settle(admit.Next, now, Cost.Of(bucket));
            _budgets[key] = budget;
            return new Counted(
                RateLimit.Announce(budget, bucket, now),
                verdict is Verdict.Wait wait ? TimeSpan.FromTicks(wait.Until - now) : Option<TimeSpan>.None);
        }
    }
}

/// <summary>What a key has left, and how long it must wait if the call was refused.</summary>
internal readonly record struct Counted(Announcement Left, Option<TimeSpan> Wait);
