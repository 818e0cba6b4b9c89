using System.Diagnostics;
using System.Text.Json.Serialization;

namespace PureCrypto.Providers.Mintarex;

/// <summary>A limit of the account that an amount breaks, by name and value.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BelowMinimum), "min_amount")]
[JsonDerivedType(typeof(AboveMaximum), "max_amount")]
[JsonDerivedType(typeof(AboveDaily), "daily_limit")]
[JsonDerivedType(typeof(AboveMonthly), "monthly_limit")]
public abstract record BrokenLimit
{
    private BrokenLimit()
    {
    }

    /// <summary>Below <c>min_amount</c>.</summary>
    /// <param name="Amount">The amount.</param>
    /// <param name="Limit">The least at a time.</param>
    public sealed record BelowMinimum(Amount Amount, Amount Limit) : BrokenLimit;

    /// <summary>Above <c>max_amount</c>.</summary>
    /// <param name="Amount">The amount.</param>
    /// <param name="Limit">The most at a time.</param>
    public sealed record AboveMaximum(Amount Amount, Amount Limit) : BrokenLimit;

    /// <summary>Above <c>daily_limit</c>, with what was used today.</summary>
    /// <param name="Amount">The amount.</param>
    /// <param name="Used">What was used before.</param>
    /// <param name="Limit">The most in a day.</param>
    public sealed record AboveDaily(Amount Amount, Amount Used, Amount Limit) : BrokenLimit;

    /// <summary>Above <c>monthly_limit</c>, with what was used this month.</summary>
    /// <param name="Amount">The amount.</param>
    /// <param name="Used">What was used before.</param>
    /// <param name="Limit">The most in a month.</param>
    public sealed record AboveMonthly(Amount Amount, Amount Used, Amount Limit) : BrokenLimit;

    /// <summary>The provider's name of the limit.</summary>
    [JsonIgnore]
    public string Name => Match(
        belowMinimum: static _ => "min_amount",
        aboveMaximum: static _ => "max_amount",
        aboveDaily: static _ => "daily_limit",
        aboveMonthly: static _ => "monthly_limit");

    /// <summary>The one place that takes a limit apart: a new case changes this signature.</summary>
    public T Match<T>(
        Func<BelowMinimum, T> belowMinimum,
        Func<AboveMaximum, T> aboveMaximum,
        Func<AboveDaily, T> aboveDaily,
        Func<AboveMonthly, T> aboveMonthly) => this switch
        {
            BelowMinimum x => belowMinimum(x),
            AboveMaximum x => aboveMaximum(x),
            AboveDaily x => aboveDaily(x),
            AboveMonthly x => aboveMonthly(x),
            _ => throw new UnreachableException(),
        };
}
