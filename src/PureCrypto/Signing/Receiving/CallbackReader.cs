using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing.Receiving;

/// <summary>How a provider's callbacks are read: which recipe they follow, what their signed bytes say, and how old they may be.</summary>
/// <typeparam name="T">The type of the event; deeply immutable.</typeparam>
/// <remarks>Made by providers, and by <see cref="CallbackReaders.OfBody"/>: whoever made one freely could have anything called
/// verified.</remarks>
public sealed record CallbackReader<T> where T : notnull
{
    internal CallbackReader(
        Func<Seq<Header>, CallbackRecipe> recipeOf, Func<CallbackRecipe, Body, Either<VerificationError, EventContent<T>>> decode) =>
        (RecipeOf, Decode) = (recipeOf, decode);

    /// <summary>How old an event may be whose message says when it was made; none if every age is taken.</summary>
    public Option<Freshness> Freshness { get; private init; }

    /// <summary>The shortest memory of a replay window with which no event is let in twice, however often it is delivered.</summary>
    public TimeSpan LeastMemory { get; private init; }

    /// <summary>The recipe that a message with these headers follows.</summary>
    internal Func<Seq<Header>, CallbackRecipe> RecipeOf { get; private init; }

    /// <summary>What a message says. It sees the body alone, because nothing else is signed.</summary>
    internal Func<CallbackRecipe, Body, Either<VerificationError, EventContent<T>>> Decode { get; }

    /// <summary>The same with another tolerance for the age of events; the memory is then at least as long.</summary>
    public CallbackReader<T> Within(Freshness freshness) => Remembering(freshness.Span) with { Freshness = freshness };

    /// <summary>The same with another tolerance for signed times, either way; the memory is then at least twice as long.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than half of <see cref="ReplayTerms.MaxMemory"/>.</exception>
    public CallbackReader<T> Tolerating(TimeSpan signed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(signed, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(signed, ReplayTerms.MaxMemory / 2);
        return Remembering(2 * signed) with { RecipeOf = headers => RecipeOf(headers) with { Tolerance = signed } };
    }

    internal CallbackReader<T> Remembering(TimeSpan atLeast) => this with { LeastMemory = LeastMemory > atLeast ? LeastMemory : atLeast };
}
