using LanguageExt;
using PureCrypto.Following;
using PureCrypto.Orders;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws.Following;

/// <summary>What a made-up provider answers about a thing that runs like an order of Mistex.</summary>
/// <param name="Status">In any spelling, or one that the table does not know.</param>
/// <param name="Note">Something else that may change.</param>
/// <param name="At">When the status held, if the provider says.</param>
/// <param name="ExpiresAt">When its lifetime ends, if the provider says.</param>
public sealed record Report(string Status, int Note = 0, Option<DateTimeOffset> At = default, Option<DateTimeOffset> ExpiresAt = default)
{
    public static readonly DateTimeOffset Noon = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Nobody says how long it takes, unless the answer does.</summary>
    public static Subject<Report, OrderStatus> Subject { get; } = new(
        MistexMachines.Order,
        static report => report.Observation,
        static report => new(Noon) { ExpiresAt = report.ExpiresAt })
    {
        Lifetime = new Lifetime.Unlimited(),
    };

    public Observation<OrderStatus> Observation => new(MistexMachines.Order.Parse(Status).OrThrow(), At);
}
