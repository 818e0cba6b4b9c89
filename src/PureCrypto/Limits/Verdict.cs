using System.Diagnostics;

namespace PureCrypto.Limits;

/// <summary>What a budget says to a cost.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The calls may go now.</summary>
    /// <param name="Next">The budget with their permits held.</param>
    public sealed record Admit(Budget Next) : Verdict;

    /// <summary>The calls must wait; nothing was spent.</summary>
    /// <param name="Until">The first tick at which they are admitted if nothing else happens and every call still held is
    /// answered now; answers that come later move it on, so ask again.</param>
    public sealed record Wait(long Until) : Verdict;

    /// <summary>The calls are more than a whole quota; nothing was spent, and no wait is long enough.</summary>
    /// <param name="Quota">The first quota that they exceed.</param>
    public sealed record Never(Quota Quota) : Verdict;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Admit, T> admit, Func<Wait, T> wait, Func<Never, T> never) => this switch
    {
        Admit x => admit(x),
        Wait x => wait(x),
        Never x => never(x),
        _ => throw new UnreachableException(),
    };
}
