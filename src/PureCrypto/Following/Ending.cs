using System.Diagnostics;
using System.Globalization;
using PureCrypto.Calls;
using PureCrypto.Orders;

namespace PureCrypto.Following;

/// <summary>Why a following ended.</summary>
public abstract record Ending
{
    private Ending()
    {
    }

    /// <summary>The thing is over, or goes on in another machine. How it ended, its outlook says.</summary>
    public sealed record Over : Ending;

    /// <summary>The deadline that the caller set has passed. The thing may go on; so may the following, from what is known.</summary>
    public sealed record DeadlinePassed : Ending;

    /// <summary>The thing's own lifetime ended a while ago, and the provider still says that it waits. A person must look.</summary>
    /// <param name="Deadline">When its lifetime ended.</param>
    public sealed record LifetimeOver(Deadline Deadline) : Ending;

    /// <summary>Asking again would change nothing, or do harm: the input is wrong, the key is refused or locked, or the quota is too small.</summary>
    /// <param name="Error">What became of the last question.</param>
    public sealed record Refused(CallError Error) : Ending;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Over, T> over, Func<DeadlinePassed, T> deadlinePassed, Func<LifetimeOver, T> lifetimeOver, Func<Refused, T> refused) => this switch
    {
        Over x => over(x),
        DeadlinePassed x => deadlinePassed(x),
        LifetimeOver x => lifetimeOver(x),
        Refused x => refused(x),
        _ => throw new UnreachableException(),
    };
}

/// <summary>What a person is told about an <see cref="Ending"/>.</summary>
public static class Endings
{
    /// <summary>One sentence or two, without secrets. For people only: programs match on the case.</summary>
    public static string Describe(this Ending ending) => ending.Match(
        over: static _ => "It is over.",
        deadlinePassed: static _ => "It was not over when the deadline passed.",
        lifetimeOver: static x => string.Create(CultureInfo.InvariantCulture, $"Its lifetime ended at {x.Deadline.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, and it still waits."),
        refused: static x => $"It cannot be asked about any more. {x.Error.Describe()}");
}
