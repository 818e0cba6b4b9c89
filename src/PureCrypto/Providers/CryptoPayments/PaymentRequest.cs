using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Asks for an order that is paid with a stated amount: the body of <c>POST /order/payment</c>.</summary>
/// <param name="IntegrationId">Which integration it is for.</param>
/// <param name="Amount">How much is to be paid: more than 0, at most 6 decimals. See <see cref="CryptoPaymentsAmounts.ToSend(Amount)"/>.</param>
/// <param name="AssetId">In which asset.</param>
/// <param name="ExternalId">The merchant's own name for it, which the order shows; not empty.</param>
public sealed record PaymentRequest(
    [property: JsonRequired] IntegrationId IntegrationId,
    [property: JsonRequired] Amount Amount,
    [property: JsonRequired] AssetId AssetId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> ExternalId = default)
{
    internal Seq<Fault> Faults() => Seq(new[] { RequestRules.OfAmount(Amount), RequestRules.OfExternalId(ExternalId) }.Somes().ToArray());
}
