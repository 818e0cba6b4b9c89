using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace PureCrypto.Signing;

/// <summary>A working buffer: the caller's stack where that is enough, else rented, and given back on disposal.</summary>
/// <remarks>One of the two places of the core that hold hidden state (the other is <see cref="KeyedMac"/>). What is read
/// from it was written to it before by the same call, so what an earlier owner left inside is never seen.</remarks>
[SuppressMessage("ApiDesign", "RS0030:Banned symbol", Justification = "Rented buffers are one of the two named exceptions.")]
internal ref struct Scratch
{
    private byte[]? _rented;

    public Scratch(Span<byte> stack, int length)
    {
        _rented = length <= stack.Length ? null : ArrayPool<byte>.Shared.Rent(length);
        Span = _rented is null ? stack[..length] : _rented.AsSpan(0, length);
    }

    public Span<byte> Span { get; }

    public void Dispose()
    {
        if (_rented is null) return;
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }
}
