namespace PureCrypto.Calls;

/// <summary>A value that a provider sent, beside the bytes it was read from, so that fields we do not know are not lost.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">What was read.</param>
/// <param name="Raw">The exact body.</param>
public sealed record Answer<T>(T Value, Body Raw);
