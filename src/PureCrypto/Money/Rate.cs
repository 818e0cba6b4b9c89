using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>The price of one unit of an asset in another asset.</summary>
/// <remarks>
/// <para>The price is above zero and keeps all its digits: it is a ratio, not an amount of the quote, and need not end where that
/// asset's decimals do.</para>
/// <para>Laws (<c>RateLaws</c>). Spec: spec/money.md, RAT-1 to RAT-3.</para>
/// </remarks>
/// <example>1000.00 USD at 72014.25 USD per BTC is 0.01388614 BTC, down to the satoshi.</example>
[JsonConverter(typeof(RateJson))]
public sealed record Rate
{
    private Rate(Asset @base, Asset quote, Amount price)
    {
        Base = @base;
        Quote = quote;
        Price = price;
    }

    /// <summary>What is priced.</summary>
    public Asset Base { get; }

    /// <summary>What the price is in.</summary>
    public Asset Quote { get; }

    /// <summary>How many of the quote one unit of the base is worth; above zero.</summary>
    public Amount Price { get; }

    /// <summary>The rate, unless the price is zero or both assets are one.</summary>
    public static Either<MoneyError, Rate> Of(Asset @base, Asset quote, Amount price) =>
        price.IsZero || @base == quote ? new MoneyError.NoRate() : new Rate(@base, quote, price);

    /// <summary>
    /// What the money is worth in the other of the two assets, rounded once to its decimals: base × price, or quote ÷ price.
    /// </summary>
    public Either<MoneyError, Money> Convert(Money money, Rounding rounding) =>
        To(money).Bind(target => target.DecimalsFor(rounding)).Bind(decimals => Convert(money, decimals, rounding));

    /// <summary>The same, rounded once to that many decimals, which must not be more than the other asset has.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 28.</exception>
    public Either<MoneyError, Money> Convert(Money money, int decimals, Rounding rounding) =>
        from target in To(money)
        from amount in money.Asset == Base
            ? money.Amount.Multiply(Price.Value, decimals, rounding)
            : money.Amount.Divide(Price.Value, decimals, rounding)
        from converted in Money.Of(amount, target)
        select converted;

    /// <summary>The price, and what it is of and in.</summary>
    public override string ToString() => $"{Price} {Quote} per {Base}";

    private Either<MoneyError, Asset> To(Money money) =>
        money.Asset == Base ? Quote
        : money.Asset == Quote ? Base
        : new MoneyError.DifferentAssets(Base, money.Asset);
}
