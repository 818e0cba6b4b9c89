using LanguageExt;

namespace PureCrypto.Providers.Mintarex;

/// <summary>The arithmetic of balances. Spec: spec/money.md, MIN-6 and MIN-7.</summary>
public static class MintarexBalances
{
    /// <summary>The decimals of a value in US dollars.</summary>
    public const int UsdDecimals = 2;

    /// <summary>What a wallet holds: available and locked. What is pending either way is not part of it.</summary>
    /// <example>1.25 available and 0.10 locked are 1.35.</example>
    public static Either<MoneyError, Amount> Total(Amount available, Amount locked) => available.Add(locked);

    /// <summary>The total in US dollars, to the cent. That a tie goes up is assumed.</summary>
    /// <example>1.35 at 65400.11 are 88290.15.</example>
    public static Either<MoneyError, Amount> UsdValue(Amount total, Amount usdPrice, Rounding rounding = Rounding.HalfUp) =>
        total.Multiply(usdPrice.Value, UsdDecimals, rounding).Bind(static value => value.WithDecimals(UsdDecimals));
}
