using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing.Receiving;

/// <summary>Receives callbacks: verify, decode, judge the age, claim. Each step needs the one before.</summary>
/// <remarks>
/// A service proves a message once and claims its event in the step that stores the window: <see cref="Prove"/> and then
/// <see cref="Claim"/>, which <see cref="Receive"/> does in one. Handlers hand the claim back by <see cref="ReplayWindow.Complete"/>
/// or <see cref="ReplayWindow.Release"/>. Spec: spec/signing.md, SIG-31 to SIG-34.
/// </remarks>
public static class CallbackReaders
{
    /// <summary>Reads any message of a recipe: the event is its body, whose SHA-256 is its id. Every age is taken.</summary>
    /// <remarks>For providers whose messages name no event. A replay that comes after the window has forgotten is fresh, unless
    /// the recipe signs a time.</remarks>
    public static CallbackReader<Body> OfBody(CallbackRecipe recipe) =>
        new CallbackReader<Body>(_ => recipe, static (_, body) => new EventContent<Body>(EventId.OfBody(body.Bytes.Span), None, body))
            .Remembering(recipe.TimestampHeader.Match(Some: _ => 2 * recipe.Tolerance, None: static () => TimeSpan.Zero));

    /// <summary>The event that a message brings, if it is genuine and in time.</summary>
    /// <param name="reader">How the provider's messages are read.</param>
    /// <param name="keys">The keys they may be signed with.</param>
    /// <param name="headers">The headers as received.</param>
    /// <param name="body">The body exactly as received.</param>
    /// <param name="now">The receiver's clock when the message arrived.</param>
    /// <typeparam name="T">The type of the event.</typeparam>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static Either<VerificationError, ProvenEvent<T>> Prove<T>(
        this CallbackReader<T> reader, Keyring keys, Seq<Header> headers, Body body, DateTimeOffset now) where T : notnull
    {
        var recipe = reader.RecipeOf(headers);
        return
            from proof in Callbacks.Verify(recipe, keys, headers, body.Bytes.Span, now)
            from content in reader.Decode(recipe, body)
            from age in Age(reader.Freshness, content.Made, now)
            select new ProvenEvent<T>(content.Id, age, Verified<T>.Of(content.Value, proof));
    }

    /// <summary>The event for its handler, if it is fresh; and the window that says so.</summary>
    /// <typeparam name="T">The type of the event.</typeparam>
    public static Either<VerificationError, ReceivedEvent<T>> Claim<T>(this ReplayWindow window, ProvenEvent<T> proven, DateTimeOffset now) where T : notnull =>
        window.Claim(proven.Id, now).Match<Either<VerificationError, ReceivedEvent<T>>>(
            fresh: x => new ReceivedEvent<T>(proven, x.Claim, x.WasAbandoned, x.Next),
            inProgress: x => new VerificationError.InProgress(proven.Id, x.Until),
            handled: x => new VerificationError.Replayed(proven.Id, x.Until),
            noRoom: static x => new VerificationError.NoRoom(x.Until));

    /// <summary>The whole way of a message: verified, decoded, in time and fresh, or the first of these that it is not.</summary>
    /// <param name="reader">How the provider's messages are read.</param>
    /// <param name="keys">The keys they may be signed with.</param>
    /// <param name="window">The events received so far.</param>
    /// <param name="headers">The headers as received.</param>
    /// <param name="body">The body exactly as received.</param>
    /// <param name="now">The receiver's clock when the message arrived.</param>
    /// <typeparam name="T">The type of the event.</typeparam>
    /// <exception cref="ArgumentException">The window's memory is shorter than <see cref="CallbackReader{T}.LeastMemory"/>: what it
    /// has forgotten could be let in again.</exception>
    /// <exception cref="ObjectDisposedException">A secret was disposed.</exception>
    public static Either<VerificationError, ReceivedEvent<T>> Receive<T>(
        this CallbackReader<T> reader, Keyring keys, ReplayWindow window, Seq<Header> headers, Body body, DateTimeOffset now) where T : notnull =>
        window.Terms.Memory < reader.LeastMemory
            ? throw new ArgumentException($"These callbacks need a memory of {reader.LeastMemory:c}.", nameof(window))
            : from proven in reader.Prove(keys, headers, body, now)
              from received in window.Claim(proven, now)
              select received;

    private static Either<VerificationError, Option<TimeSpan>> Age(Option<Freshness> freshness, Option<DateTimeOffset> made, DateTimeOffset now) =>
        (from tolerance in freshness
         from instant in made
         select tolerance.Judge(instant, now).Map(static age => Some(age))).IfNone(Option<TimeSpan>.None);
}
