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
        Output = Output.Json(BtcMixWire.Json.ServiceStatus),
    };

    /// <summary>One transaction, with a signature that is verified by default.</summary>
    public static ProvenEndpoint<TransactionId, Transaction> Transaction { get; } = new()
    {
        Plain = new Endpoint<TransactionId, Transaction>
        {
            Name = "transaction",
            Verb = Verb.Get,
            Path = PathTemplate.Of("/api/transaction/{id}"),
            Access = new Access.Bearer(Seq<string>()),
            Metering = new Metering.Unmetered(),
            Repeat = Repeat.Safe,
            Input = Input.Of(Slot.Path("id", TransactionId.Codec, static (TransactionId id) => id), static id => id),
            Output = Output.Json(BtcMixWire.Json.Transaction),
        },
        Verify = BtcMixResponses.Verify(BtcMixLayout.Transaction),
        Sign = BtcMixResponses.Sign,
    };
}
