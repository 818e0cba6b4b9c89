using LanguageExt;

namespace PureCrypto.Signing.Receiving;

/// <summary>What the signed bytes of a message say.</summary>
/// <typeparam name="T">The type of the event.</typeparam>
/// <param name="Id">Which event it is.</param>
/// <param name="Made">When it was made; none where the message does not say, or the signature's own time is judged instead.</param>
/// <param name="Value">The event.</param>
public sealed record EventContent<T>(EventId Id, Option<DateTimeOffset> Made, T Value) where T : notnull;
