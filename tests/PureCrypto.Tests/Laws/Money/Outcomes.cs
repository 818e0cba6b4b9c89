using LanguageExt;

namespace PureCrypto.Tests.Laws;

/// <summary>Short words for results in tests.</summary>
internal static class Outcomes
{
    /// <summary>The error; a value where an error is expected fails the test.</summary>
    public static TError Why<TError, T>(this Either<TError, T> result) =>
        result.Match(
            Right: static value => throw new InvalidOperationException($"An error is expected, not {value}."),
            Left: static error => error);

    /// <summary>The items as a sequence.</summary>
    public static Seq<T> SeqOf<T>(params T[] items) => items.ToSeq();

    /// <summary>The amount that a number is.</summary>
    public static Amount Amount(this decimal value) => PureCrypto.Amount.From(value).OrThrow();

    /// <summary>So much of an asset.</summary>
    public static PureCrypto.Money Of(this decimal value, Asset asset) => PureCrypto.Money.Of(value.Amount(), asset).OrThrow();
}
