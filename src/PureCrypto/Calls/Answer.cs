using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>A value that a provider sent, beside the bytes it was read from, so that fields we do not know are not lost.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">What was read.</param>
/// <param name="Raw">The exact body.</param>
/// <param name="Unknowns">What else the answer holds: fields, statuses and headers that the library does not know. None as long
/// as the provider keeps to its document.</param>
public sealed record Answer<T>(T Value, Body Raw, Seq<Unknown> Unknowns = default);
