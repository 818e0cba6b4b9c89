using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Sandbox;

/// <summary>What can go wrong with a request to a sandbox. Immutable.</summary>
/// <remarks>Spec: spec/sandbox.md, SBX-4 to SBX-8.</remarks>
public abstract record SandboxFault
{
    private SandboxFault()
    {
    }

    /// <summary>The request is carried out, and the connection is cut before the answer.</summary>
    public static SandboxFault Lose { get; } = new Lost();

    /// <summary>The connection is cut before the request is carried out.</summary>
    public static SandboxFault Drop { get; } = new Dropped();

    /// <summary>The request is carried out, and the body of the answer is bytes that no JSON text holds.</summary>
    public static SandboxFault Garbage { get; } = new Garbled();

    /// <summary>The request is refused and not carried out, in the provider's own form where it has one for this status.</summary>
    /// <param name="code">The HTTP status code, 400 to 599.</param>
    /// <param name="retryAfter">What <c>Retry-After</c> says, rounded up to seconds, at least zero and at most a day; without it there is no such header.</param>
    /// <exception cref="ArgumentOutOfRangeException">Either is out of its range.</exception>
    public static SandboxFault Status(int code, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, 599);
        return new Refused(code, retryAfter is { } wait ? Within(wait, TimeSpan.Zero, nameof(retryAfter)) : Option<TimeSpan>.None);
    }

    /// <summary>The same as <see cref="Status"/> with 429.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The wait is out of its range.</exception>
    public static SandboxFault TooMany(TimeSpan? retryAfter = null) => Status(429, retryAfter);

    /// <summary>The request is carried out at once, and the answer comes so much later, by the sandbox's clock.</summary>
    /// <param name="by">At least zero, at most a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public static SandboxFault Delay(TimeSpan by) => new Delayed(Within(by, TimeSpan.Zero, nameof(by)));

    /// <summary>The provider's clock is off: timestamps are judged by it, and it is what answers tell.</summary>
    /// <param name="by">By how much it is ahead, at most a day; less than zero if it is behind.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public static SandboxFault Skew(TimeSpan by) => new Skewed(Within(by, -Longest, nameof(by)));

    internal static TimeSpan Longest { get; } = TimeSpan.FromDays(1);

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<Refused, T> refused,
        Func<Delayed, T> delayed,
        Func<Lost, T> lost,
        Func<Dropped, T> dropped,
        Func<Garbled, T> garbled,
        Func<Skewed, T> skewed) => this switch
        {
            Refused x => refused(x),
            Delayed x => delayed(x),
            Lost x => lost(x),
            Dropped x => dropped(x),
            Garbled x => garbled(x),
            Skewed x => skewed(x),
            _ => throw new UnreachableException(),
        };

    private static TimeSpan Within(TimeSpan by, TimeSpan least, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, Longest, name);
        return by;
    }

    /// <summary>Made by <see cref="Status"/> and <see cref="TooMany"/>.</summary>
    public sealed record Refused : SandboxFault
    {
        internal Refused(int code, Option<TimeSpan> retryAfter) => (Code, RetryAfter) = (code, retryAfter);

        /// <summary>The HTTP status code, 400 to 599.</summary>
        public int Code { get; }

        /// <summary>What <c>Retry-After</c> says; none if there is no such header.</summary>
        public Option<TimeSpan> RetryAfter { get; }
    }

    /// <summary>Made by <see cref="Delay"/>.</summary>
    public sealed record Delayed : SandboxFault
    {
        internal Delayed(TimeSpan by) => By = by;

        /// <summary>How much later the answer comes.</summary>
        public TimeSpan By { get; }
    }

    /// <summary>Is <see cref="Lose"/>.</summary>
    public sealed record Lost : SandboxFault
    {
        internal Lost()
        {
        }
    }

    /// <summary>Is <see cref="Drop"/>.</summary>
    public sealed record Dropped : SandboxFault
    {
        internal Dropped()
        {
        }
    }

    /// <summary>Is <see cref="Garbage"/>.</summary>
    public sealed record Garbled : SandboxFault
    {
        internal Garbled()
        {
        }
    }

    /// <summary>Made by <see cref="Skew"/>.</summary>
    public sealed record Skewed : SandboxFault
    {
        internal Skewed(TimeSpan by) => By = by;

        /// <summary>By how much the clock is ahead.</summary>
        public TimeSpan By { get; }
    }
}
