using LanguageExt;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What one address is to get, as an answer says.</summary>
/// <param name="Address">The address, as it came.</param>
/// <param name="Amount">In BTC.</param>
public sealed record StatedPayout(string Address, Amount Amount)
{
    /// <summary>Who gets it; or the first reason to doubt that this is an address of Bitcoin.</summary>
    public Either<DestinationError, Destination> Recipient => BtcMixAddresses.Parse(Address);

    /// <summary>Whether the payout that was asked for is this one, with the same amount.</summary>
    public bool Is(Payout payout) => IsTo(payout) && Amount == payout.Amount;

    /// <summary>Whether the payout that was asked for goes to this address, letter by letter.</summary>
    public bool IsTo(Payout payout) => string.Equals(Address, payout.Recipient.Address, StringComparison.Ordinal);

    internal static StatedPayout Of(Payout payout) => new(payout.Recipient.Address, payout.Amount);
}
