using System.Collections.Concurrent;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox.Mintarex;

/// <summary>Remembers nonces for as long as a timestamp can still be taken.</summary>
/// <param name="keep">How long a nonce is remembered.</param>
internal sealed class NonceMemory(TimeSpan keep)
{
    private readonly ConcurrentDictionary<(string Key, Nonce Nonce), DateTimeOffset> _seen = [];

    /// <summary>Whether the nonce is new under this key; it no longer is, afterwards.</summary>
    public bool Claim(string key, Nonce nonce, DateTimeOffset now)
    {
        foreach (var (old, at) in _seen)
        {
            if (now - at > keep) _seen.TryRemove(old, out _);
        }

        return _seen.TryAdd((key, nonce), now);
    }
}
