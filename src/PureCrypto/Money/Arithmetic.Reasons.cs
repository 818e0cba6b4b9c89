using System.Numerics;

namespace PureCrypto;

/// <content>Why a hot form said no. Asked only after it did, so it may take its time.</content>
public static partial class Arithmetic
{
    internal static MoneyError WhyNoProduct(decimal left, decimal right, int decimals, Rounding rounding)
    {
        MustBeDefined(decimals, rounding);
        bool isCut = TryMultiply(left, right, decimals, Rounding.Down, out decimal kept);
        return Why(Residue.OfProduct(left, right), rounding, isCut, kept);
    }

    internal static MoneyError WhyNoQuotient(decimal dividend, decimal divisor, int decimals, Rounding rounding)
    {
        MustBeDefined(decimals, rounding);
        if (divisor == 0m)
        {
            return new MoneyError.DividedByZero();
        }

        bool isCut = TryDivide(dividend, divisor, decimals, Rounding.Down, out decimal kept);
        return Why(Residue.OfQuotient(dividend, divisor), rounding, isCut, kept);
    }

    internal static MoneyError WhyNoSum(decimal left, decimal right) =>
        Why(Residue.Of(left).Less(Residue.Of(-right)), Rounding.Down, isCut: false, 0m);

    private static MoneyError Why(Residue exact, Rounding rounding, bool isCut, decimal kept) =>
        BigInteger.Abs(exact.Numerator) > exact.Denominator * (BigInteger)DecimalParts.MaxCoefficient ? new MoneyError.TooLarge()
        : rounding == Rounding.Exact && isCut ? new MoneyError.Inexact(kept, exact.Less(Residue.Of(kept)))
        : new MoneyError.TooPrecise();

    private static void MustBeDefined(int decimals, Rounding rounding)
    {
        if (!IsDefined(decimals, rounding))
        {
            throw new ArgumentOutOfRangeException(
                nameof(decimals), "Decimals are 0 to 28, and a rounding is one of the named modes.");
        }
    }
}
