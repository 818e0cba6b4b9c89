using System.Diagnostics;

namespace PureCrypto;

/// <summary>Why there is no amount: the text, the range, the asset or the rounding did not allow one.</summary>
/// <remarks>Spec: spec/money.md; each case names its statement.</remarks>
public abstract record MoneyError
{
    private MoneyError()
    {
    }

    /// <summary>The text is no number: what was expected is not at this position (TXT-5).</summary>
    /// <param name="Position">Index of the first character or byte that does not fit; the length where more was expected.</param>
    public sealed record Malformed(int Position) : MoneyError;

    /// <summary>Below zero, and amounts are not (AMT-1).</summary>
    /// <param name="Value">The negative number.</param>
    public sealed record Negative(decimal Value) : MoneyError;

    /// <summary>Above 2⁹⁶ − 1, the largest number of the type (AMT-2).</summary>
    public sealed record TooLarge : MoneyError;

    /// <summary>More digits than the type holds: 28 decimals and 96 bits altogether (AMT-2).</summary>
    public sealed record TooPrecise : MoneyError;

    /// <summary>More decimals than the asset has (MON-2).</summary>
    /// <param name="Value">The amount.</param>
    /// <param name="Asset">The asset, whose decimals are known.</param>
    public sealed record TooPreciseFor(Amount Value, Asset Asset) : MoneyError;

    /// <summary>The exact result was asked for and would have been cut (ARI-4).</summary>
    /// <param name="Kept">What fits, cut off.</param>
    /// <param name="Lost">The exact result less what fits.</param>
    public sealed record Inexact(decimal Kept, Residue Lost) : MoneyError;

    /// <summary>A division by zero (ARI-6).</summary>
    public sealed record DividedByZero : MoneyError;

    /// <summary>Two assets met where one was needed (MON-3).</summary>
    /// <param name="Left">The asset of the first.</param>
    /// <param name="Right">The asset of the second.</param>
    public sealed record DifferentAssets(Asset Left, Asset Right) : MoneyError;

    /// <summary>Rounding was asked for, to the decimals of an asset that does not tell them (MON-4).</summary>
    /// <param name="Asset">The asset.</param>
    public sealed record UnknownDecimals(Asset Asset) : MoneyError;

    /// <summary>
    /// No asset: the code or the network is not 1 to 40 visible ASCII characters, or the decimals are not 0 to 28 (AST-1).
    /// </summary>
    public sealed record NoAsset : MoneyError;

    /// <summary>No rate: a price of zero, or of an asset in itself (RAT-1).</summary>
    public sealed record NoRate : MoneyError;

    /// <summary>No fee rate: not from 0 to 1, or with more than 12 decimals (FEE-1).</summary>
    /// <param name="Value">The fraction, 0.005 for half a percent.</param>
    public sealed record NoFeeRate(decimal Value) : MoneyError;

    /// <summary>The one place that takes an error apart: a new case changes this signature.</summary>
    public T Match<T>(
        Func<Malformed, T> malformed,
        Func<Negative, T> negative,
        Func<TooLarge, T> tooLarge,
        Func<TooPrecise, T> tooPrecise,
        Func<TooPreciseFor, T> tooPreciseFor,
        Func<Inexact, T> inexact,
        Func<DividedByZero, T> dividedByZero,
        Func<DifferentAssets, T> differentAssets,
        Func<UnknownDecimals, T> unknownDecimals,
        Func<NoAsset, T> noAsset,
        Func<NoRate, T> noRate,
        Func<NoFeeRate, T> noFeeRate) => this switch
        {
            Malformed x => malformed(x),
            Negative x => negative(x),
            TooLarge x => tooLarge(x),
            TooPrecise x => tooPrecise(x),
            TooPreciseFor x => tooPreciseFor(x),
            Inexact x => inexact(x),
            DividedByZero x => dividedByZero(x),
            DifferentAssets x => differentAssets(x),
            UnknownDecimals x => unknownDecimals(x),
            NoAsset x => noAsset(x),
            NoRate x => noRate(x),
            NoFeeRate x => noFeeRate(x),
            _ => throw new UnreachableException(),
        };
}
