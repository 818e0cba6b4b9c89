using System.Text.Json.Serialization;

namespace PureCrypto.Signing;

/// <summary>A value that a provider has proven to have sent. Only a verification that succeeded makes one.</summary>
/// <typeparam name="T">The type of the value; deeply immutable, so that what was proven stays so.</typeparam>
/// <remarks>
/// A function that must not see unproven data takes one of these. It cannot be constructed, derived, copied with changes,
/// mapped to another value or read from JSON. Equality is by reference.
/// </remarks>
[JsonConverter(typeof(UnwritableConverter))]
public sealed class Verified<T> where T : notnull
{
    private readonly T _value;
    private readonly Proof? _proof;

    private Verified(T value, Proof proof) => (_value, _proof) = (value, proof);

    /// <summary>What was sent.</summary>
    /// <exception cref="InvalidOperationException">No verification made this object: the runtime was made to create it empty.</exception>
    public T Value => _proof is null ? throw Unproven() : _value;

    /// <summary>Why it is believed.</summary>
    /// <exception cref="InvalidOperationException">No verification made this object: the runtime was made to create it empty.</exception>
    public Proof Proof => _proof ?? throw Unproven();

    /// <summary>The proof; never the value.</summary>
    public override string ToString() => _proof?.ToString() ?? "not verified";

    internal static Verified<T> Of(T value, Proof proof) => new(value, proof);

    private static InvalidOperationException Unproven() => new("This value was made by no verification.");
}
