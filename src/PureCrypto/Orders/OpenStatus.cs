using System.Diagnostics;

namespace PureCrypto.Orders;

/// <summary>A status as a provider wrote it: one that the table knows, or some other text.</summary>
/// <remarks>
/// <para>Only <see cref="Machine{TStatus}.Parse"/> and its kin make one, so <see cref="Other"/> never holds a text that the
/// table knows, and <see cref="Text"/> is always what the provider wrote: reading and writing it is a round trip.</para>
/// <para>Spec: spec/orders.md, ORD-8 to ORD-10.</para>
/// </remarks>
/// <typeparam name="TStatus">The statuses that the table knows.</typeparam>
public abstract record OpenStatus<TStatus> where TStatus : struct, Enum
{
    private OpenStatus(string text) => Text = text;

    /// <summary>The provider's spelling; never empty.</summary>
    public string Text { get; }

    /// <summary>A status of the table.</summary>
    public sealed record Known : OpenStatus<TStatus>
    {
        internal Known(TStatus value, string text) : base(text) => Value = value;

        /// <summary>Which.</summary>
        public TStatus Value { get; }
    }

    /// <summary>A status that the table does not know. Its phase is <see cref="Phase.Unknown"/>; it is never final and never success.</summary>
    public sealed record Other : OpenStatus<TStatus>
    {
        internal Other(string text) : base(text)
        {
        }
    }

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Known, T> known, Func<Other, T> other) => this switch
    {
        Known x => known(x),
        Other x => other(x),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether it is this status, however it is spelled.</summary>
    public bool Is(TStatus status) => this is Known known && known.Value.Equals(status);

    /// <summary>The provider's spelling.</summary>
    public sealed override string ToString() => Text;
}
