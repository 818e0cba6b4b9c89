using PureCrypto.Providers.Mistex;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>Made-up deposit addresses in the look of their networks, one for each order.</summary>
internal static class MistexAddresses
{
    public static string Of(Currency currency, string hash) => currency.Network switch
    {
        "BTC" => "bc1q" + hash[..38],
        "ERC20" => "0x" + hash[..40],
        "TRC20" => "T" + hash[..33],
        _ => currency.Network.ToLowerInvariant() + "-" + hash[..40],
    };
}
