using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>What was agreed when one thing was created, as far as its deadline depends on it.</summary>
/// <param name="Created">When it was created, by the provider's clock.</param>
public sealed record Terms(DateTimeOffset Created)
{
    /// <summary>When it expires, where the provider says so. It wins over every rule.</summary>
    public Option<DateTimeOffset> ExpiresAt { get; init; }

    /// <summary>The lifetime that the customer chose.</summary>
    public Option<TimeSpan> Chosen { get; init; }

    /// <summary>The delay that the customer asked for before the provider starts.</summary>
    public Option<TimeSpan> Delay { get; init; }
}
