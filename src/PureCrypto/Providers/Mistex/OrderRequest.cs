using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.Mistex;

/// <summary>Asks for an exchange: the input of <c>POST /partner/orders</c>. Coins and networks are spelled as in the list of currencies.</summary>
/// <param name="CoinFrom">The ticker that is sent.</param>
/// <param name="NetworkFrom">The network that it is sent on.</param>
/// <param name="CoinTo">The ticker that is received.</param>
/// <param name="NetworkTo">The network that it is received on.</param>
/// <param name="AmountFrom">How much is sent: more than 0.</param>
/// <param name="RateType">Floating or fixed; without a default here, unlike in <see cref="RateQuery"/> (M4).</param>
/// <param name="Recipient">Who receives: on <paramref name="NetworkTo"/>, with the tag if there is one.</param>
/// <param name="Refund">Who gets the deposit back if the exchange fails: on <paramref name="NetworkFrom"/>, without a tag, for which the
/// document has no field.</param>
/// <remarks>Spec: spec/providers/mistex.md, MSO-9 and MSO-10.</remarks>
/// <example><c>new OrderRequest("BTC", "BTC", "USDT", "TRC20", amount, RateType.Float, Destination.Parse("TRC20", address).OrThrow())</c></example>
public sealed record OrderRequest(
    string CoinFrom,
    string NetworkFrom,
    string CoinTo,
    string NetworkTo,
    Amount AmountFrom,
    RateType RateType,
    Destination Recipient,
    Option<Destination> Refund = default)
{
    internal Seq<Fault> Faults() => OrderRequestWire.Of(this).Names() + Calls.Faults.Of(
        IsOn(NetworkTo, Recipient) ? None : new Fault("recipient_address", "must be on the network that network_to names"),
        Refund.ForAll(refund => IsOn(NetworkFrom, refund)) ? None : new Fault("refund_address", "must be on the network that network_from names"),
        Refund.ForAll(static refund => refund.Tag.IsNone) ? None : new Fault("refund_address", "must need no tag: there is no field for one"));

    // A text that names no network is a fault of its own.
    private static bool IsOn(string network, Destination destination) =>
        Network.Named(network).Match(Right: named => named == destination.Network, Left: static _ => true);
}
