using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>A row of a machine's table: what an event of a callback or a stream says.</summary>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
/// <param name="Event">The event's name, as the provider writes it.</param>
/// <param name="Status">The status that it tells; none if the event's own status field tells it.</param>
public sealed record EventRow<TStatus>(string Event, Option<TStatus> Status) where TStatus : struct, Enum;
