using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The calls of BtcMix, each one value. Spec: spec/providers/btcmix.md, "Endpoints".</summary>
public static class BtcMixEndpoints
{
    /// <summary>Whether the service is up.</summary>
    public static Endpoint<Unit, ServiceStatus> Status { get; } = new()
    {
        Name = "status",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/api/status"),
        Access = new Access.Open(),
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Nothing,
        Output = Output.Json(BtcMixJson.Default.ServiceStatus),
    };
}
