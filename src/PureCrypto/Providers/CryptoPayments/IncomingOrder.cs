using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>A new payment or deposit order and the ways to pay it: the answer of <c>POST /order/payment</c> and <c>/order/deposit</c>.</summary>
/// <param name="OrderId">Names the order.</param>
/// <param name="PaymentLink">The hosted page, as it came. To open it, take <see cref="PaymentPage"/>.</param>
/// <param name="WidgetCode">HTML for the merchant's own page, as it came.</param>
/// <param name="PaymentAddress">Where the payer sends to, as it came and without its network, which the answer does not name. To send
/// there, take <see cref="Deposit"/>. The documents do not agree on what is there beside the id (C3).</param>
public sealed record IncomingOrder(
    [property: JsonRequired] OrderId OrderId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> PaymentLink,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<WidgetCode> WidgetCode,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> PaymentAddress)
{
    /// <summary>The hosted page; none if there is no link, or it is not https.</summary>
    [JsonIgnore]
    public Option<Uri> PaymentPage => PaymentLink.Bind(HttpsLinks.Of);

    /// <summary>Where the payer sends to, checked by the rule of the network; an error if the answer names no address, or none of it.</summary>
    /// <param name="network">The network of the asset that was asked for: <see cref="AssetId.Network"/>.</param>
    public Either<DestinationError, DepositAddress> Deposit(Network network) => DepositAddress.Of(network, PaymentAddress.IfNone(""), None);
}
