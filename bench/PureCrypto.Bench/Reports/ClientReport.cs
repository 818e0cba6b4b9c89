using PureCrypto.Bench.Calling;
using static PureCrypto.Bench.Reports.Goal;

namespace PureCrypto.Bench.Reports;

/// <summary>What a call may cost beyond the exchange itself: signing, limits and decoding included.</summary>
internal static class ClientReport
{
    private const string Calling = nameof(CallingOverNetworks);

    public static Report Value { get; } = new(
        "client",
        "Calling a provider",
        [typeof(CallingOverNetworks)],
        [
            .. new[] { CallingOverNetworks.Reading, CallingOverNetworks.Moving }.SelectMany(static call => new[]
            {
                AddsMicroseconds($"{call}: at most 15 µs beyond the bare exchange", (Calling, call, Client), CallingOverNetworks.Bare, 15),
                AddsBytes($"{call}: at most 4 KiB beyond the bare exchange", (Calling, call, Client), CallingOverNetworks.Bare, 4_096),
            }),
        ]);
}
