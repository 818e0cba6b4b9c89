using System.Numerics;

namespace PureCrypto;

/// <content>Why a hot form said no. Asked only after it did, so it may take its time.</content>
public static partial class Arithmetic
{
    internal static MoneyError WhyNoProduct(decimal left, decimal right, int decimals, Rounding rounding)
    {
        MustBeDefined(decimals, rounding);
        return Why(Residue.OfProduct(left, right), decimals, rounding);
    }

    internal static MoneyError WhyNoQuotient(decimal dividend, decimal divisor, int decimals, Rounding rounding)
    {
        MustBeDefined(decimals, rounding);
        return divisor == 0m ? new MoneyError.DividedByZero() : Why(Residue.OfQuotient(dividend, divisor), decimals, rounding);
    }

    internal static MoneyError WhyNoSum(decimal left, decimal right) =>
        IsTooLarge(Residue.Of(left).Less(Residue.Of(-right))) ? new MoneyError.TooLarge() : new MoneyError.TooPrecise();

    /// <summary>Why a result that had to be exact, with at most that many decimals, is none: what fits of it, and what would be lost.</summary>
    internal static MoneyError WhyNotExact(Residue exact, int decimals)
    {
        if (IsTooLarge(exact)) return new MoneyError.TooLarge();
        decimal kept = exact.Cut(decimals);
        return new MoneyError.Inexact(kept, exact.Less(Residue.Of(kept)));
    }

    private static MoneyError Why(Residue exact, int decimals, Rounding rounding) =>
        rounding == Rounding.Exact ? WhyNotExact(exact, decimals)
        : IsTooLarge(exact) ? new MoneyError.TooLarge()
        : new MoneyError.TooPrecise();

    private static bool IsTooLarge(Residue exact) =>
        BigInteger.Abs(exact.Numerator) > exact.Denominator * (BigInteger)DecimalParts.MaxCoefficient;

    private static void MustBeDefined(int decimals, Rounding rounding)
    {
        if (!IsDefined(decimals, rounding))
        {
            throw new ArgumentOutOfRangeException(
                nameof(decimals), "Decimals are 0 to 28, and a rounding is one of the named modes.");
        }
    }
}
