using LanguageExt;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The addresses that BtcMix pays to: Bitcoin's, on the main network or the test networks, which its page's examples are of.</summary>
/// <remarks>The same answer as <see cref="BtcMixEndpoints.ValidateAddress"/> gives, without a call. Spec: spec/providers/btcmix.md, BMI-3.</remarks>
public static class BtcMixAddresses
{
    /// <summary>The destination, or the first thing that is wrong with the address.</summary>
    /// <remarks>The first character tells the networks apart: no address of the one begins like one of the other.</remarks>
    public static Either<DestinationError, Destination> Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Destination.Of(NetworkOf(address), address, None);
    }

    internal static StatedDeposit Deposit(string address) => StatedDeposit.Of(NetworkOf(address).Name, address);

    private static Network NetworkOf(string address) =>
        address is ['m' or 'n' or '2' or 't' or 'T', ..] ? Networks.BitcoinTestnet : Networks.Bitcoin;
}
