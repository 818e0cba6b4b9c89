using LanguageExt;

namespace PureCrypto;

/// <content>Arithmetic: the hot forms of <see cref="Arithmetic"/> with the reason where there is no result.</content>
public sealed partial record Amount
{
    /// <summary>The sum, exact, with the larger of the two scales.</summary>
    public Either<MoneyError, Amount> Add(Amount other) =>
        Arithmetic.TryAdd(Value, other.Value, out decimal sum) ? new Amount(sum) : Arithmetic.WhyNoSum(Value, other.Value);

    /// <summary>The difference, exact, with the larger of the two scales; below zero is an error.</summary>
    public Either<MoneyError, Amount> Subtract(Amount other) =>
        Arithmetic.TrySubtract(Value, other.Value, out decimal difference)
            ? From(difference)
            : Arithmetic.WhyNoSum(Value, -other.Value);

    /// <summary>How far this is from the other: this less the other, exact.</summary>
    public Either<MoneyError, Delta> DeltaFrom(Amount other) =>
        Arithmetic.TrySubtract(Value, other.Value, out decimal difference)
            ? Delta.Of(difference)
            : Arithmetic.WhyNoSum(Value, -other.Value);

    /// <summary>This moved by the difference, exact; below zero is an error.</summary>
    public Either<MoneyError, Amount> Apply(Delta delta) =>
        Arithmetic.TryAdd(Value, delta.Value, out decimal moved) ? From(moved) : Arithmetic.WhyNoSum(Value, delta.Value);

    /// <summary>The product, exact and then rounded once to at most that many decimals (ARI-1).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 28.</exception>
    public Either<MoneyError, Amount> Multiply(decimal factor, int decimals, Rounding rounding) =>
        Arithmetic.TryMultiply(Value, factor, decimals, rounding, out decimal product)
            ? From(product)
            : Arithmetic.WhyNoProduct(Value, factor, decimals, rounding);

    /// <summary>The quotient, exact and then rounded once to at most that many decimals (ARI-2).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 28.</exception>
    public Either<MoneyError, Amount> Divide(decimal divisor, int decimals, Rounding rounding) =>
        Arithmetic.TryDivide(Value, divisor, decimals, rounding, out decimal quotient)
            ? From(quotient)
            : Arithmetic.WhyNoQuotient(Value, divisor, decimals, rounding);

    /// <summary>This rounded once to at most that many decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 28.</exception>
    public Either<MoneyError, Amount> Round(int decimals, Rounding rounding) => Multiply(1m, decimals, rounding);

    /// <summary>The same number with exactly that many decimals in its text: zeros come or go, other digits never.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 28.</exception>
    public Either<MoneyError, Amount> WithDecimals(int decimals) =>
        Round(decimals, Rounding.Exact)
            .Bind(shorter => shorter.Add(new(new decimal(0, 0, 0, isNegative: false, (byte)decimals))))
            .Bind(padded => padded.WithScale(decimals));

    /// <summary>The sum of all of them, exact; nothing for none.</summary>
    public static Either<MoneyError, Amount> Sum(Seq<Amount> amounts) =>
        amounts.Fold((Either<MoneyError, Amount>)Zero, static (sum, next) => sum.Bind(total => total.Add(next)));

    /// <summary>Whether every digit beyond that many decimals is a zero.</summary>
    internal bool Fits(int decimals) => Scale <= decimals || Arithmetic.TryRound(Value, decimals, Rounding.Exact, out _);

    private Either<MoneyError, Amount> WithScale(int decimals) => Scale == decimals ? this : new MoneyError.TooPrecise();
}
