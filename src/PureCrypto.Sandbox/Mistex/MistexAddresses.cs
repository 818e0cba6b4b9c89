using PureCrypto.Providers.Mistex;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>Made-up deposit addresses, sound on their networks where those have a rule; one for each order.</summary>
internal static class MistexAddresses
{
    public static string Of(Currency currency, string hash) => currency.Network switch
    {
        "BTC" => MadeUpAddress.OnBitcoin(hash),
        "ERC20" => "0x" + hash[..40],
        "TRC20" => MadeUpAddress.OnTron(hash),
        _ => currency.Network.ToLowerInvariant() + "-" + hash[..40],
    };
}
