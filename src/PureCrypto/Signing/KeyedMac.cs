using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading;

namespace PureCrypto.Signing;

/// <summary>An HMAC under one key whose keyed states are pooled and reused.</summary>
/// <remarks>
/// <para>One of the two places of the core that hold hidden state (the other is <see cref="Scratch"/>). Keying an HMAC
/// costs as much as a short message, so a state is kept for each processor and exchanged atomically, never locked: a call
/// takes the state out of its slot, is then its only owner, and puts it back. Any interleaving of calls gives the same
/// outputs (law in <c>KeyedMacLaws</c>).</para>
/// <para>A state goes back only after its step was finished, so none is ever found half used.</para>
/// </remarks>
[SuppressMessage("ApiDesign", "RS0030:Banned symbol", Justification = "The pooled keyed MAC is one of the two named exceptions.")]
[SkipLocalsInit]
internal sealed class KeyedMac : IDisposable
{
    // 16 slots serve 16 processors without sharing; more processors share by their number's low bits.
    private const int Slots = 16;

    // References 128 bytes apart: two processors never write to the same pair of cache lines.
    private const int Stride = 16;

    // The longest text that is joined from its parts before it is hashed.
    private const int Joined = 2048;

    private readonly HashAlgorithmName _algorithm;
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _key;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    // The first stride stays empty: the array's length, which every access reads, lies before it.
    private readonly State?[] _pool = new State?[(1 + Slots) * Stride];
    private int _disposed;

    public KeyedMac(HashAlgorithmName algorithm, byte[] key) => (_algorithm, _key) = (algorithm, key);

    /// <summary>The MAC of <paramref name="text"/>; false if <paramref name="destination"/> is shorter than the MAC.</summary>
    /// <exception cref="ObjectDisposedException">The key was disposed before the call.</exception>
    public bool TryCompute(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        int home = Home();
        var state = TakeAt(home);
        bool done = state.TryMac(text, destination, out written);
        ReturnTo(home, state);
        return done;
    }

    /// <summary>The MAC of <paramref name="first"/> and <paramref name="second"/> as one text, without joining them.</summary>
    /// <exception cref="ObjectDisposedException">The key was disposed before the call.</exception>
    public bool TryCompute(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> destination, out int written)
    {
        if (second.IsEmpty) return TryCompute(first, destination, out written);

        // A step of the platform's hash costs more than moving a short text.
        if (first.Length + second.Length <= Joined)
        {
            Span<byte> text = stackalloc byte[Joined];
            first.CopyTo(text);
            second.CopyTo(text[first.Length..]);
            return TryCompute(text[..(first.Length + second.Length)], destination, out written);
        }

        var state = Take();
        if (!first.IsEmpty) state.Append(first);
        bool done = state.TryMac(second, destination, out written);
        Return(state);
        return done;
    }

    /// <summary>Takes a state for several steps of one call. It must come back through <see cref="Return"/>.</summary>
    /// <exception cref="ObjectDisposedException">The key was disposed before the call.</exception>
    public State Take() => TakeAt(Home());

    public void Return(State state) => ReturnTo(Home(), state);

    private State TakeAt(int home)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, typeof(Secret));
        for (int i = 0; i < Slots; i++)
        {
            if (Interlocked.Exchange(ref _pool[Slot(home, i)], null) is { } state) return state;
        }

        var made = new State(_algorithm, _key);

        // The key's bytes are cleared only after the flag is set, so a flag still unset here says they were whole.
        if (Volatile.Read(ref _disposed) == 0) return made;
        made.Dispose();
        throw new ObjectDisposedException(nameof(Secret));
    }

    private void ReturnTo(int home, State state)
    {
        for (int i = 0; i < Slots && Volatile.Read(ref _disposed) == 0; i++)
        {
            ref var slot = ref _pool[Slot(home, i)];
            if (Interlocked.CompareExchange(ref slot, state, null) is not null) continue;

            // Disposed in between: whoever takes the state out of the slot, clears it.
            if (Volatile.Read(ref _disposed) != 0) Interlocked.Exchange(ref slot, null)?.Dispose();
            return;
        }

        state.Dispose();
    }

    /// <summary>Shows the key to <paramref name="use"/>; what came of bytes that were cleared meanwhile is thrown away.</summary>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public T Reveal<T>(Func<ReadOnlySpan<byte>, T> use)
    {
        T result = use(_key);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, typeof(Secret));
        return result;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        for (int i = 0; i < Slots; i++) Interlocked.Exchange(ref _pool[Slot(0, i)], null)?.Dispose();
        CryptographicOperations.ZeroMemory(_key);
    }

    private static int Home() => Thread.GetCurrentProcessorId() & (Slots - 1);

    private static int Slot(int home, int offset) => (1 + ((home + offset) & (Slots - 1))) * Stride;

    /// <summary>A keyed HMAC and an unkeyed hash of the same family, both empty and ready.</summary>
    internal sealed class State(HashAlgorithmName algorithm, byte[] key) : IDisposable
    {
        private readonly IncrementalHash _mac = IncrementalHash.CreateHMAC(algorithm, key);
        private IncrementalHash? _hash;

        public void Append(ReadOnlySpan<byte> text) => _mac.AppendData(text);

        public bool TryMac(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
        {
            _mac.AppendData(text);
            if (_mac.TryGetHashAndReset(destination, out written)) return true;

            // Too short a destination leaves the text in the state; the next call must not inherit it.
            Span<byte> discarded = stackalloc byte[SHA512.HashSizeInBytes];
            _mac.GetHashAndReset(discarded);
            return false;
        }

        public void Hash(ReadOnlySpan<byte> text, Span<byte> destination)
        {
            _hash ??= IncrementalHash.CreateHash(algorithm);
            _hash.AppendData(text);
            _hash.GetHashAndReset(destination);
        }

        public void Dispose()
        {
            _mac.Dispose();
            _hash?.Dispose();
        }
    }
}
