using System.Text.Json.Serialization;

namespace PureCrypto.Providers.Mintarex;

/// <summary>The answer of <c>GET /health</c>.</summary>
/// <param name="Ok">Whether the service says that it is well.</param>
/// <param name="Service">The service's name.</param>
/// <param name="Version">The service's version.</param>
/// <param name="Timestamp">The server's clock.</param>
/// <param name="UptimeSeconds">Seconds since it started.</param>
public sealed record Health(
    bool Ok,
    string Service,
    string Version,
    DateTimeOffset Timestamp,
    long UptimeSeconds);
