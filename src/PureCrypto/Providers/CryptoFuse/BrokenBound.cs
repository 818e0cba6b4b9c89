using System.Diagnostics;
using System.Text.Json.Serialization;

namespace PureCrypto.Providers.CryptoFuse;

/// <summary>A bound of a currency that an amount breaks, by name and value.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BelowMinimum), "min_amount")]
[JsonDerivedType(typeof(AboveMaximum), "max_amount")]
[JsonDerivedType(typeof(BelowMinimumUsd), "min_amount_usd")]
[JsonDerivedType(typeof(AboveMaximumUsd), "max_amount_usd")]
public abstract record BrokenBound
{
    private BrokenBound()
    {
    }

    /// <summary>Below <c>min_amount</c>.</summary>
    /// <param name="Amount">The amount, in the currency.</param>
    /// <param name="Bound">The least, in the currency.</param>
    public sealed record BelowMinimum(Amount Amount, Amount Bound) : BrokenBound;

    /// <summary>Above <c>max_amount</c>.</summary>
    /// <param name="Amount">The amount, in the currency.</param>
    /// <param name="Bound">The most, in the currency.</param>
    public sealed record AboveMaximum(Amount Amount, Amount Bound) : BrokenBound;

    /// <summary>Below <c>min_amount_usd</c>.</summary>
    /// <param name="Amount">The amount, in US dollars.</param>
    /// <param name="Bound">The least, in US dollars.</param>
    public sealed record BelowMinimumUsd(Amount Amount, Amount Bound) : BrokenBound;

    /// <summary>Above <c>max_amount_usd</c>.</summary>
    /// <param name="Amount">The amount, in US dollars.</param>
    /// <param name="Bound">The most, in US dollars.</param>
    public sealed record AboveMaximumUsd(Amount Amount, Amount Bound) : BrokenBound;

    /// <summary>The provider's name of the bound.</summary>
    [JsonIgnore]
    public string Name => Match(
        belowMinimum: static _ => "min_amount",
        aboveMaximum: static _ => "max_amount",
        belowMinimumUsd: static _ => "min_amount_usd",
        aboveMaximumUsd: static _ => "max_amount_usd");

    /// <summary>The one place that takes a bound apart: a new case changes this signature.</summary>
    public T Match<T>(
        Func<BelowMinimum, T> belowMinimum,
        Func<AboveMaximum, T> aboveMaximum,
        Func<BelowMinimumUsd, T> belowMinimumUsd,
        Func<AboveMaximumUsd, T> aboveMaximumUsd) => this switch
        {
            BelowMinimum x => belowMinimum(x),
            AboveMaximum x => aboveMaximum(x),
            BelowMinimumUsd x => belowMinimumUsd(x),
            AboveMaximumUsd x => aboveMaximumUsd(x),
            _ => throw new UnreachableException(),
        };
}
