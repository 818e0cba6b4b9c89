using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>An amount of an asset.</summary>
/// <remarks>
/// <para>The amount has no more decimals than the asset, zeros at the end aside; there is no default value. Amounts of different
/// assets neither add nor compare: that is an error, not an exception.</para>
/// <para>Results are exact or rounded once, in the named mode, to the asset's decimals. An asset whose decimals are unknown
/// allows only <see cref="Rounding.Exact"/>.</para>
/// <para>Laws (<c>MoneyLaws</c>). Spec: spec/money.md, MON-1 to MON-5.</para>
/// </remarks>
[JsonConverter(typeof(MoneyJson))]
public sealed record Money
{
    private Money(Amount amount, Asset asset)
    {
        Amount = amount;
        Asset = asset;
    }

    /// <summary>How many units.</summary>
    public Amount Amount { get; }

    /// <summary>Of what.</summary>
    public Asset Asset { get; }

    /// <summary>Nothing of an asset.</summary>
    public static Money ZeroOf(Asset asset) => new(Amount.Zero, asset);

    /// <summary>That amount of that asset, unless it has more decimals than the asset.</summary>
    public static Either<MoneyError, Money> Of(Amount amount, Asset asset) =>
        asset.Decimals.Match(Some: amount.Fits, None: static () => true)
            ? new Money(amount, asset)
            : new MoneyError.TooPreciseFor(amount, asset);

    /// <summary>The amount that a text states, every digit kept; more decimals than the asset has are an error.</summary>
    public static Either<MoneyError, Money> Parse(ReadOnlySpan<char> text, Asset asset) =>
        Amount.Parse(text).Bind(amount => Of(amount, asset));

    /// <summary>The amount that a UTF-8 text states, every digit kept; more decimals than the asset has are an error.</summary>
    public static Either<MoneyError, Money> Parse(ReadOnlySpan<byte> utf8, Asset asset) =>
        Amount.Parse(utf8).Bind(amount => Of(amount, asset));

    /// <summary>The sum of all of them, which must be of that asset; nothing for none.</summary>
    public static Either<MoneyError, Money> Sum(Asset asset, Seq<Money> moneys) =>
        moneys.Fold((Either<MoneyError, Money>)ZeroOf(asset), static (sum, next) => sum.Bind(total => total.Add(next)));

    /// <summary>The sum, exact.</summary>
    public Either<MoneyError, Money> Add(Money other) => SameAsset(other).Bind(Amount.Add).Map(Keep);

    /// <summary>The difference, exact; below zero is an error.</summary>
    public Either<MoneyError, Money> Subtract(Money other) => SameAsset(other).Bind(Amount.Subtract).Map(Keep);

    /// <summary>How far this is from the other, in their common asset.</summary>
    public Either<MoneyError, Delta> DeltaFrom(Money other) => SameAsset(other).Bind(Amount.DeltaFrom);

    /// <summary>This moved by a difference, which must not have more decimals than the asset; below zero is an error.</summary>
    public Either<MoneyError, Money> Apply(Delta delta) => Amount.Apply(delta).Bind(moved => Of(moved, Asset));

    /// <summary>Below, at or above zero as this is less than, equal to or more than the other.</summary>
    public Either<MoneyError, int> Compare(Money other) => SameAsset(other).Map(Amount.CompareTo);

    /// <summary>This times the factor, exact and then rounded once to the asset's decimals.</summary>
    public Either<MoneyError, Money> Multiply(decimal factor, Rounding rounding) =>
        Asset.DecimalsFor(rounding).Bind(decimals => Amount.Multiply(factor, decimals, rounding)).Map(Keep);

    /// <summary>This divided by the divisor, exact and then rounded once to the asset's decimals.</summary>
    public Either<MoneyError, Money> Divide(decimal divisor, Rounding rounding) =>
        Asset.DecimalsFor(rounding).Bind(decimals => Amount.Divide(divisor, decimals, rounding)).Map(Keep);

    /// <summary>The amount, a space and the asset.</summary>
    public override string ToString() => $"{Amount} {Asset}";

    private Money Keep(Amount amount) => new(amount, Asset);

    private Either<MoneyError, Amount> SameAsset(Money other) =>
        Asset == other.Asset ? other.Amount : new MoneyError.DifferentAssets(Asset, other.Asset);
}
