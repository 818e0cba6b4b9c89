using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Orders;

namespace PureCrypto.Providers.Mistex;

/// <summary>The rate of a pair and the bounds of what can be sent: the answer of <c>GET /partner/rates</c>.</summary>
/// <param name="CoinFrom">As asked.</param>
/// <param name="CoinTo">As asked.</param>
/// <param name="RateType">Floating, fixed, or a word of which the document knows nothing.</param>
/// <param name="Rate">What one unit of the first coin is worth in the second.</param>
/// <param name="MinAmount">The least that can be sent, in the first coin.</param>
/// <param name="MaxAmount">The most that can be sent, in the first coin.</param>
/// <param name="ExpiresIn">For how long a fixed rate is held; none for a floating one. The unit is not stated: seconds are assumed (M4).</param>
public sealed record QuotedRate(
    [property: JsonRequired] string CoinFrom,
    [property: JsonRequired] string CoinTo,
    [property: JsonRequired, JsonConverter(typeof(RateTypeConverter))] OpenStatus<RateType> RateType,
    [property: JsonRequired] Amount Rate,
    [property: JsonRequired] Amount MinAmount,
    [property: JsonRequired] Amount MaxAmount,
    Option<int> ExpiresIn)
{
    /// <summary>The same with the assets that the tickers stand for, to compute with.</summary>
    /// <param name="from">What is sent.</param>
    /// <param name="to">What is received.</param>
    public Either<MoneyError, MistexOffer> Between(Asset from, Asset to) =>
        PureCrypto.Rate.Of(from, to, Rate).Map(rate => new MistexOffer(rate, MinAmount, MaxAmount));
}
