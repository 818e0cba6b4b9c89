using System.Text.Json.Serialization;
using PureCrypto.Calls.Json;
using PureCrypto.Orders;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The answer of <c>GET /api/status</c>.</summary>
/// <param name="Status"><c>ok</c> when the service is active; any other text is kept and means that it is not.</param>
/// <param name="Timestamp">The server's clock in Unix seconds; on the wire a number or a string.</param>
/// <param name="At">The same instant in ISO 8601.</param>
public sealed record ServiceStatus(
    [property: JsonRequired, JsonConverter(typeof(ServiceStateConverter))] OpenStatus<ServiceState> Status,
    [property: JsonRequired, JsonConverter(typeof(SecondsConverter))] long Timestamp,
    [property: JsonRequired, JsonPropertyName("datetime")] DateTimeOffset At)
{
    /// <summary>Whether the service says that it is active.</summary>
    [JsonIgnore]
    public bool IsOk => Status.Is(ServiceState.Active);
}
