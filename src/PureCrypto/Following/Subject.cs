using System.Collections.Generic;
using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Signing;

namespace PureCrypto.Following;

/// <summary>What is followed: how one kind of thing runs, how often to ask, and how an answer about it is read. A value of the provider's.</summary>
/// <typeparam name="T">What an answer gives.</typeparam>
/// <typeparam name="TStatus">The statuses of its machine.</typeparam>
/// <remarks><c>with { Plan = … }</c> asks by another plan. Spec: spec/orders.md, "Following".</remarks>
public sealed record Subject<T, TStatus> where TStatus : struct, Enum
{
    /// <summary>A subject that is followed by its machine's own plan and lifetime.</summary>
    /// <param name="machine">How it runs.</param>
    /// <param name="seen">The status that an answer tells, and when it held by the provider's clock, if the answer says.</param>
    /// <param name="terms">What an answer says of its beginning and its end.</param>
    /// <exception cref="ArgumentException">The machine has no plan: no call tells how such a thing stands.</exception>
    public Subject(Machine<TStatus> machine, Func<T, Observation<TStatus>> seen, Func<T, Terms> terms)
    {
        ArgumentNullException.ThrowIfNull(machine);
        (Machine, Seen, Terms, Lifetime) = (machine, seen, terms, machine.Table.Lifetime);
        Plan = machine.Table.Polling.IfNone(() => throw new ArgumentException($"No call tells how a {machine.Name} stands.", nameof(machine)));
    }

    /// <summary>How it runs.</summary>
    public Machine<TStatus> Machine { get; }

    /// <summary>The status that an answer tells, and when it held by the provider's clock, if the answer says.</summary>
    public Func<T, Observation<TStatus>> Seen { get; }

    /// <summary>What an answer says of its beginning and its end.</summary>
    public Func<T, Terms> Terms { get; }

    /// <summary>The confirmations that an answer tells; none if it tells of none.</summary>
    public Func<T, Option<Confirmations>> Confirmations { get; init; } = static _ => None;

    /// <summary>How often to ask; the machine's plan if nothing else is said.</summary>
    public PollingPlan Plan { get; init; }

    /// <summary>How long it waits for the customer; the machine's lifetime if nothing else is said.</summary>
    public Lifetime Lifetime { get; init; }

    /// <summary>Whether two answers say the same.</summary>
    internal Func<T, T, bool> AreAlike { get; init; } = EqualityComparer<T>.Default.Equals;

    /// <summary>Nothing is asked yet.</summary>
    /// <param name="now">The time.</param>
    /// <param name="until">When to end at the latest; none to follow it to its end.</param>
    /// <param name="known">What is known already, such as what was stored before a crash.</param>
    /// <param name="among">How many things are followed at once under the same limits, this one among them; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="among"/> is less than 1.</exception>
    public Pursuit<T, TStatus> Begin(DateTimeOffset now, Option<DateTimeOffset> until = default, Standing<TStatus> known = default, int among = 1) =>
        new(this, now, until, known, among);
}

/// <summary>Subjects whose answers are proven.</summary>
internal static class ProvenSubject
{
    /// <summary>The same subject, read from what a provider has proven to have sent.</summary>
    public static Subject<Verified<T>, TStatus> Of<T, TStatus>(Subject<T, TStatus> plain) where T : notnull where TStatus : struct, Enum =>
        new(plain.Machine, proven => plain.Seen(proven.Value), proven => plain.Terms(proven.Value))
        {
            Confirmations = proven => plain.Confirmations(proven.Value),
            Plan = plain.Plan,
            Lifetime = plain.Lifetime,
            AreAlike = (one, other) => plain.AreAlike(one.Value, other.Value),
        };
}
