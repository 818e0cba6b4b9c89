using System.Diagnostics;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>
/// How much is charged on an amount, exact and before any rounding: a value that is applied, printed and stored.
/// </summary>
/// <remarks>
/// The amounts inside a rule are of the asset that it is applied to. Spec: spec/money.md, FEE-5 to FEE-8.
/// </remarks>
/// <example>Half a percent, at least 1 and at most 50:
/// <c>new AtMost(new AtLeast(new Proportional(rate), one), fifty)</c>.</example>
[JsonConverter(typeof(FeeRuleJson))]
public abstract record FeeRule
{
    private FeeRule()
    {
    }

    /// <summary>The same on every amount.</summary>
    /// <param name="Fee">What is charged.</param>
    public sealed record Flat(Amount Fee) : FeeRule;

    /// <summary>A share of the amount.</summary>
    /// <param name="Rate">The share.</param>
    public sealed record Proportional(FeeRate Rate) : FeeRule;

    /// <summary>What the rule charges, but never less than the minimum.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Minimum">The least that is charged.</param>
    public sealed record AtLeast(FeeRule Rule, Amount Minimum) : FeeRule;

    /// <summary>What the rule charges, but never more than the maximum.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Maximum">The most that is charged.</param>
    public sealed record AtMost(FeeRule Rule, Amount Maximum) : FeeRule;

    /// <summary>All of the rules together.</summary>
    /// <param name="Rules">The rules; none is free of charge.</param>
    public sealed record Sum(Seq<FeeRule> Rules) : FeeRule;

    /// <summary>By tiers, the first from zero and each above the one before. See <see cref="ByTiers"/>.</summary>
    public sealed record Tiered : FeeRule
    {
        internal Tiered(TierKind kind, Seq<FeeTier> tiers)
        {
            Kind = kind;
            Tiers = tiers;
        }

        /// <summary>What a tier applies to.</summary>
        public TierKind Kind { get; }

        /// <summary>The tiers, ascending, the first from zero.</summary>
        public Seq<FeeTier> Tiers { get; }
    }

    /// <summary>A rule by tiers; an error names the first tier that is out of order, or 0 if there is none.</summary>
    public static Either<FeeError, FeeRule> ByTiers(TierKind kind, Seq<FeeTier> tiers)
    {
        if (tiers.IsEmpty || !tiers[0].From.IsZero)
        {
            return new FeeError.BadTiers(0);
        }

        for (int i = 1; i < tiers.Count; i++)
        {
            if (tiers[i].From <= tiers[i - 1].From)
            {
                return new FeeError.BadTiers(i);
            }
        }

        return new Tiered(kind, tiers);
    }

    /// <summary>The one place that takes a rule apart: a new case changes this signature.</summary>
    public T Match<T>(
        Func<Flat, T> flat,
        Func<Proportional, T> proportional,
        Func<AtLeast, T> atLeast,
        Func<AtMost, T> atMost,
        Func<Sum, T> sum,
        Func<Tiered, T> tiered) => this switch
        {
            Flat x => flat(x),
            Proportional x => proportional(x),
            AtLeast x => atLeast(x),
            AtMost x => atMost(x),
            Sum x => sum(x),
            Tiered x => tiered(x),
            _ => throw new UnreachableException(),
        };
}
