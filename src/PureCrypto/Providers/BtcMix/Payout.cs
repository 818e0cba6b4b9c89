using PureCrypto.Destinations;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What one address is to get: an item of a request.</summary>
/// <param name="Recipient">Who gets it: on Bitcoin's main or test network, see <see cref="BtcMixAddresses"/>.</param>
/// <param name="Amount">In BTC.</param>
/// <example><c>new Payout(BtcMixAddresses.Parse("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u").OrThrow(), amount)</c></example>
public sealed record Payout(Destination Recipient, Amount Amount);
