using System.Diagnostics;

namespace PureCrypto.Orders;

/// <summary>Why there is no status.</summary>
public abstract record StatusError
{
    private StatusError()
    {
    }

    /// <summary>There is no status field, or it is null.</summary>
    public sealed record Absent : StatusError;

    /// <summary>The status is the empty text.</summary>
    public sealed record Empty : StatusError;

    /// <summary>The event says nothing of such a thing.</summary>
    /// <param name="Event">Its name.</param>
    public sealed record OtherEvent(string Event) : StatusError;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Absent, T> absent, Func<Empty, T> empty, Func<OtherEvent, T> otherEvent) => this switch
    {
        Absent x => absent(x),
        Empty x => empty(x),
        OtherEvent x => otherEvent(x),
        _ => throw new UnreachableException(),
    };
}

/// <summary>What a person is told about a <see cref="StatusError"/>.</summary>
public static class StatusErrors
{
    /// <summary>One sentence. For people only: programs match on the case.</summary>
    public static string Describe(this StatusError error) => error.Match(
        absent: static _ => "There is no status.",
        empty: static _ => "The status is empty.",
        otherEvent: static x => $"The event {x.Event} says nothing of it.");
}
