using System.Diagnostics.CodeAnalysis;
using LanguageExt;

namespace PureCrypto;

/// <summary>Ways to take a result apart without knowing LanguageExt.</summary>
public static class Results
{
    /// <summary>Whether the result is a value; the other of the two is its type's default.</summary>
    /// <remarks>A result that is neither (<c>default(Either)</c>, which no function of this library returns) throws.</remarks>
    /// <exception cref="BottomException">The result was never assigned.</exception>
    public static bool TryGet<TError, T>(
        this Either<TError, T> result, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out TError? error)
        where TError : notnull
        where T : notnull
    {
        (bool isValue, value, error) = result.Match(
            Right: static x => (true, (T?)x, default(TError?)),
            Left: static e => (false, default(T?), (TError?)e));
        return isValue;
    }

    /// <summary>The value, or an exception that carries the error.</summary>
    /// <exception cref="ResultException{TError}">The result is an error.</exception>
    public static T OrThrow<TError, T>(this Either<TError, T> result) where TError : notnull =>
        result.Match(Right: static x => x, Left: static e => throw new ResultException<TError>(e));
}

/// <summary>An error value that a caller chose to throw, by <see cref="Results.OrThrow"/>.</summary>
/// <typeparam name="TError">The type of the error.</typeparam>
/// <param name="error">The error.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It exists to carry an error.")]
public sealed class ResultException<TError>(TError error) : Exception($"The result is an error: {error.GetType().Name}.") where TError : notnull
{
    /// <summary>The error, to match on.</summary>
    public TError Error { get; } = error;
}
