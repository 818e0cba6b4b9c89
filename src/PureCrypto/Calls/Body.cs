using System.Text;

namespace PureCrypto.Calls;

/// <summary>The bytes of a message, kept exactly. Immutable; owns its bytes; equal when they are equal.</summary>
public sealed class Body : IEquatable<Body>
{
    private readonly byte[] _bytes;

    private Body(byte[] bytes) => _bytes = bytes;

    /// <summary>No bytes.</summary>
    public static Body Empty { get; } = new([]);

    /// <summary>The bytes, as sent or as received.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The same for the hot forms: to get the span of a memory costs them a few nanoseconds.</summary>
    internal ReadOnlySpan<byte> Span => _bytes;

    /// <summary>Whether there are no bytes.</summary>
    public bool IsEmpty => _bytes.Length == 0;

    /// <summary>The bytes read as UTF-8, for people. Bytes that are not UTF-8 show as U+FFFD.</summary>
    public string Text => Encoding.UTF8.GetString(_bytes);

    /// <summary>A body that copies <paramref name="bytes"/>.</summary>
    public static Body OfBytes(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? Empty : new Body(bytes.ToArray());

    /// <summary>The UTF-8 bytes of <paramref name="text"/>, without a byte order mark.</summary>
    public static Body OfText(string text) => Owning(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc/>
    public bool Equals(Body? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Body);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>How many bytes there are; never the bytes, which may be confidential.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Body({_bytes.Length} bytes)");

    internal static Body Owning(byte[] bytes) => bytes.Length == 0 ? Empty : new Body(bytes);
}
