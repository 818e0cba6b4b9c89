using LanguageExt;

namespace PureCrypto.Providers.Mistex;

/// <summary>Asks for the rate of a pair.</summary>
/// <param name="CoinFrom">The ticker that is sent.</param>
/// <param name="CoinTo">The ticker that is received.</param>
/// <param name="NetworkFrom">Its network; needed for a coin that has several.</param>
/// <param name="NetworkTo">Its network; needed for a coin that has several.</param>
/// <param name="Amount">How much is sent, more than 0; the pair's minimum if none.</param>
/// <param name="RateType">Floating if none.</param>
public sealed record RateQuery(
    string CoinFrom,
    string CoinTo,
    Option<string> NetworkFrom = default,
    Option<string> NetworkTo = default,
    Option<Amount> Amount = default,
    Option<RateType> RateType = default);
