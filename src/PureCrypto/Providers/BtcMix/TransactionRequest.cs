using System.Linq;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Asks for a new transaction: the input of <c>POST /api/createTransaction</c>.</summary>
/// <param name="DelayHours">Hours before it starts: at least 0. On the wire <c>delay</c>, a string.</param>
/// <param name="Payouts">What each address is to get: at least one, no address twice, each more than 0 with at most 8 decimals.</param>
/// <param name="RefCode">The affiliate's code; it appears in the answer, and is signed there.</param>
/// <remarks>Spec: spec/providers/btcmix.md, BMI-1 and BMI-3.</remarks>
public sealed record TransactionRequest(int DelayHours, Seq<Payout> Payouts, Option<string> RefCode = default)
{
    // Bitcoin's addresses have nothing beside them, so what is written is read as it was; but an address of another network may look alike.
    internal Seq<Fault> Faults() => TransactionRequestWire.Of(this).Faults() + Seq(Payouts
        .Select(static (payout, place) => (payout.Recipient, Place: place))
        .Where(static item => BtcMixAddresses.Parse(item.Recipient.Address).Exists(read => read != item.Recipient))
        .Select(static item => TransactionRequestWire.AddressFault(item.Place, "must be on Bitcoin's main network or its test network"))
        .ToArray());
}
