using System.Diagnostics;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Orders;

namespace PureCrypto.Following;

/// <summary>What a following tells: an answer, a question that failed, or the end, which is always the last and says why.</summary>
/// <typeparam name="T">What an answer gives.</typeparam>
/// <typeparam name="TStatus">The statuses of its machine.</typeparam>
/// <remarks>Spec: spec/orders.md, ORD-38 to ORD-46.</remarks>
public abstract record Sighting<T, TStatus> where TStatus : struct, Enum
{
    private Sighting(DateTimeOffset at, Standing<TStatus> known, Outlook<TStatus> outlook) => (At, Known, Outlook) = (at, known, outlook);

    /// <summary>When it was heard: by the provider's clock, as far as that is known.</summary>
    public DateTimeOffset At { get; }

    /// <summary>All that is known now. Store it, and hand it in to go on after a crash.</summary>
    public Standing<TStatus> Known { get; }

    /// <summary>What is known now, read: the phase, whether it is over, whether the money arrived, whether a person must look.</summary>
    public Outlook<TStatus> Outlook { get; }

    /// <summary>The provider answered, and not what it answered before.</summary>
    public sealed record Seen : Sighting<T, TStatus>
    {
        internal Seen(DateTimeOffset at, Answer<T> answer, Observation<TStatus> observation, Verdict<TStatus> verdict, Option<Confirmations> confirmations)
            : base(at, verdict.Standing, verdict.Outlook) =>
            (Answer, Observation, Verdict, Confirmations) = (answer, observation, verdict, confirmations);

        /// <summary>The answer, with its raw body.</summary>
        public Answer<T> Answer { get; }

        /// <summary>The status that it tells, and when it held, if it says.</summary>
        public Observation<TStatus> Observation { get; }

        /// <summary>What that did to what was known.</summary>
        public Verdict<TStatus> Verdict { get; }

        /// <summary>The confirmations that it tells; none if it tells of none.</summary>
        public Option<Confirmations> Confirmations { get; }
    }

    /// <summary>A question brought no answer. Nothing is known that was not known before, and another question follows.</summary>
    public sealed record Failed : Sighting<T, TStatus>
    {
        internal Failed(DateTimeOffset at, Standing<TStatus> known, Outlook<TStatus> outlook, CallError error) : base(at, known, outlook) => Error = error;

        /// <summary>What became of it.</summary>
        public CallError Error { get; }
    }

    /// <summary>The end.</summary>
    public sealed record Ended : Sighting<T, TStatus>
    {
        internal Ended(DateTimeOffset at, Standing<TStatus> known, Outlook<TStatus> outlook, Ending why, Option<Answer<T>> last)
            : base(at, known, outlook) => (Why, Last) = (why, last);

        /// <summary>Why.</summary>
        public Ending Why { get; }

        /// <summary>The last answer; none if no question was answered.</summary>
        public Option<Answer<T>> Last { get; }
    }

    /// <summary>One answer for each case.</summary>
    public TResult Match<TResult>(Func<Seen, TResult> seen, Func<Failed, TResult> failed, Func<Ended, TResult> ended) => this switch
    {
        Seen x => seen(x),
        Failed x => failed(x),
        Ended x => ended(x),
        _ => throw new UnreachableException(),
    };
}
