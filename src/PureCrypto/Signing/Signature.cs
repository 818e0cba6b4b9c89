using System.Buffers;
using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>The bytes of a MAC. Two of them are compared by <see cref="Matches"/> alone, in constant time.</summary>
/// <remarks>Immutable; owns its bytes. There is no value equality and no <c>==</c> over the bytes, so that no comparison
/// that leaks time is written by accident.</remarks>
public sealed class Signature
{
    private readonly byte[] _bytes;

    private Signature(byte[] bytes) => _bytes = bytes;

    /// <summary>The MAC: 32 bytes for SHA-256.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>A signature that copies <paramref name="bytes"/>.</summary>
    public static Signature OfBytes(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    /// <summary>Reads lower-case hex of an even length; anything else, upper-case digits included, is none.</summary>
    public static Option<Signature> OfLowerHex(ReadOnlySpan<char> hex)
    {
        if (hex.IsEmpty || hex.IndexOfAnyInRange('A', 'F') >= 0) return None;
        byte[] bytes = new byte[hex.Length / 2];
        return Convert.FromHexString(hex, bytes, out _, out int written) is OperationStatus.Done && written == bytes.Length
            ? new Signature(bytes)
            : None;
    }

    /// <summary>Whether the two are the same MAC. The time taken depends on the lengths only; empty signatures match nothing.</summary>
    public bool Matches(Signature other) =>
        _bytes.Length > 0 && MacComparison.AreEqual(_bytes, other._bytes);

    /// <summary>Two lower-case hex digits for each byte.</summary>
    public string ToLowerHex() => Convert.ToHexStringLower(_bytes);

    /// <summary>Base64 in the standard alphabet, padded.</summary>
    public string ToBase64() => Convert.ToBase64String(_bytes);

    /// <summary>The same as <see cref="ToLowerHex"/>.</summary>
    public override string ToString() => ToLowerHex();

    internal static Signature Owning(byte[] bytes) => new(bytes);
}
