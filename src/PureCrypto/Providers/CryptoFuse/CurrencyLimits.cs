using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>The bounds of a currency, in its own units and in US dollars; the latter only where they were asked for.</summary>
/// <remarks>Spec: spec/money.md, CFU-5.</remarks>
/// <param name="Minimum">The least, <c>min_amount</c>.</param>
/// <param name="Maximum">The most, <c>max_amount</c>.</param>
/// <param name="MinimumUsd">The least in US dollars, <c>min_amount_usd</c>.</param>
/// <param name="MaximumUsd">The most in US dollars, <c>max_amount_usd</c>.</param>
[JsonConverter(typeof(CurrencyLimitsJson))]
public sealed record CurrencyLimits(Amount Minimum, Amount Maximum, Option<Amount> MinimumUsd, Option<Amount> MaximumUsd)
{
    /// <summary>The amount, or every bound of the currency that it breaks; a bound itself is allowed.</summary>
    public Validation<BrokenBound, Amount> Check(Amount amount) => Check(
        amount,
        amount < Minimum ? new BrokenBound.BelowMinimum(amount, Minimum) : None,
        amount > Maximum ? new BrokenBound.AboveMaximum(amount, Maximum) : None);

    /// <summary>
    /// The amount in US dollars, or every bound in US dollars that it breaks; a bound that is not there is not broken.
    /// </summary>
    public Validation<BrokenBound, Amount> CheckUsd(Amount usd) => Check(
        usd,
        MinimumUsd.Bind(bound => usd < bound ? Some<BrokenBound>(new BrokenBound.BelowMinimumUsd(usd, bound)) : None),
        MaximumUsd.Bind(bound => usd > bound ? Some<BrokenBound>(new BrokenBound.AboveMaximumUsd(usd, bound)) : None));

    private static Validation<BrokenBound, Amount> Check(Amount amount, Option<BrokenBound> lower, Option<BrokenBound> upper)
    {
        var broken = Seq(lower, upper).Somes();
        return broken.IsEmpty ? amount : broken;
    }
}
