using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Asks for an order that any amount completes: the body of <c>POST /order/deposit</c>.</summary>
/// <param name="IntegrationId">Which integration it is for.</param>
/// <param name="AssetId">In which asset. One document asks for it and the other does not know it, so it is sent if it is given (C3).</param>
/// <param name="ExternalId">The merchant's own name for it, which the order shows; not empty.</param>
public sealed record DepositRequest(
    [property: JsonRequired] IntegrationId IntegrationId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<AssetId> AssetId = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> ExternalId = default)
{
    internal Seq<Fault> Faults() => Seq(RequestRules.OfExternalId(ExternalId).AsEnumerable().ToArray());
}
