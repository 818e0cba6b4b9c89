using System.Text;

namespace PureCrypto.Signing;

/// <summary>The exact bytes that a MAC is computed over: the first stage of every scheme.</summary>
/// <remarks>Immutable; owns its bytes. Equal when the bytes are equal. It may be empty, and holds no secret.</remarks>
public sealed class Canonical : IEquatable<Canonical>
{
    private readonly byte[] _bytes;

    private Canonical(byte[] bytes) => _bytes = bytes;

    /// <summary>The bytes to sign.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The bytes read as UTF-8, for people. Bytes that are not UTF-8 show as U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(_bytes);

    /// <summary>A canonical text that copies <paramref name="bytes"/>.</summary>
    public static Canonical OfBytes(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    /// <inheritdoc/>
    public bool Equals(Canonical? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Canonical);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    internal static Canonical Owning(byte[] bytes) => new(bytes);
}
