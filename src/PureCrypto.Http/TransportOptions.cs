namespace PureCrypto.Http;

/// <summary>How requests leave and how much may come back.</summary>
public sealed record TransportOptions
{
    /// <summary>How long one attempt may take, from its sending to the last byte of its answer; 30 s if not said.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of an answer's body, decompressed; 4 MiB if not said.</summary>
    public int MaxResponse { get; init; } = 4 << 20;

    /// <summary>How long a connection is used before another takes its place, so that a change of address is noticed; 5 minutes if not said.</summary>
    public TimeSpan ConnectionLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long connecting may take; 10 s if not said.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
