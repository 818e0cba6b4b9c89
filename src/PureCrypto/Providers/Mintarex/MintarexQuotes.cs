using LanguageExt;

namespace PureCrypto.Providers.Mintarex;

/// <summary>The arithmetic of quotes: one of the two amounts is given, and the price makes the other.</summary>
/// <remarks>
/// <para>The price is all-in: the spread is part of it. The <c>trading_fee_rate</c> of the account is never added; no function
/// here takes one. How the provider rounds is not stated, so the caller says; its example is true for every mode but up.</para>
/// <para>Spec: spec/money.md, MIN-1 to MIN-3.</para>
/// </remarks>
public static class MintarexQuotes
{
    /// <summary>The decimals of base amounts.</summary>
    public const int BaseDecimals = 8;

    /// <summary>The decimals of quote amounts in a fiat currency.</summary>
    public const int FiatDecimals = 2;

    /// <summary>Both amounts, from the one that was asked for.</summary>
    /// <param name="price">The price of one unit of the base; above zero.</param>
    /// <param name="amount">What was asked for.</param>
    /// <param name="type">Which of the two it is.</param>
    /// <param name="rounding">How the other one is rounded.</param>
    /// <param name="quoteDecimals">The decimals of quote amounts: 2 for a fiat currency.</param>
    /// <returns>Both with the decimals that the provider prints; a given amount with more of them is an error.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quoteDecimals"/> is not 0 to 28.</exception>
    /// <example>1000.00 USD at 72014.25 are 0.01388614 BTC.</example>
    public static Either<MoneyError, QuotedAmounts> Amounts(
        Amount price, Amount amount, AmountType type, Rounding rounding, int quoteDecimals = FiatDecimals) =>
        from @base in (type == AmountType.Base ? amount : amount.Divide(price.Value, BaseDecimals, rounding))
            .Bind(static value => value.WithDecimals(BaseDecimals))
        from quoted in (type == AmountType.Quoted ? amount : amount.Multiply(price.Value, quoteDecimals, rounding))
            .Bind(value => value.WithDecimals(quoteDecimals))
        select new QuotedAmounts(@base, quoted);
}
