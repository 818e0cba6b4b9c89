using LanguageExt;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Providers.Mintarex;

/// <summary>Mintarex's events: how callbacks that bring them are read, and which of them tell of no thing with a status.</summary>
/// <remarks>Spec: spec/providers/mintarex.md, MXC-4 to MXC-6.</remarks>
public static class MintarexEvents
{
    /// <summary>Events about balances, in callbacks and streams; every other one is in the table of a machine.</summary>
    public static Seq<string> WithoutStatus { get; } = Seq("account.balance_updated", "balance.updated");

    /// <summary>The longest time from the first delivery of an event to its last: eight waits, from 30 s to 64 min, make 127.5 min (MX11).</summary>
    public static TimeSpan RetryHorizon { get; } = TimeSpan.FromMinutes(127.5);

    /// <summary>How old an event may be by its <c>created_at</c>: the retries and almost an hour on top of them; and 5 minutes ahead.</summary>
    public static Freshness Freshness { get; } = Freshness.Of(TimeSpan.FromHours(3), TimeSpan.FromMinutes(5));

    /// <summary>Reads callbacks of both recipes.</summary>
    /// <remarks>In the document's recipe the time in the header is not signed, so <c>created_at</c> is judged, by
    /// <see cref="Freshness"/>; in the SDKs' recipe the signed time is, by 300 s.</remarks>
    public static CallbackReader<MintarexEvent> Reader { get; } =
        new CallbackReader<MintarexEvent>(MintarexCallbacks.Of, MintarexEventBody.Read)
            .Remembering(RetryHorizon)
            .Tolerating(MintarexCallbacks.Timestamped.Tolerance)
            .Within(Freshness);
}
