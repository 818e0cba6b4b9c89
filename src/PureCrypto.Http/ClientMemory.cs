using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Http;

/// <summary>What a client learns from the answers it gets: the server's clock, and how its key stands.</summary>
/// <remarks>Thread safe. All clients of one key should share one, as they share a <see cref="Limiter"/>. Every decision is made by pure
/// functions of the core.</remarks>
/// <param name="failuresAllowed">After how many refusals of the key's proof in a row nothing more is sent; at least 1.</param>
public sealed class ClientMemory(int failuresAllowed = KeyStanding.UsualLimit)
{
    private readonly Lock _lock = new();
    private KeyStanding _key;
    private ClockEstimate _clock = ClockEstimate.Nothing;

    /// <summary>How the key stands.</summary>
    public KeyStanding Key
    {
        get
        {
            lock (_lock) return _key;
        }
    }

    /// <summary>Whether nothing more is sent under the key.</summary>
    public bool IsLocked => Key.IsLocked(failuresAllowed);

    /// <summary>What is known of the server's clock.</summary>
    public ClockEstimate Clock => Volatile.Read(ref _clock);

    /// <summary>Says that the key was mended: sending goes on.</summary>
    public void Unlock()
    {
        lock (_lock) _key = default;
    }

    internal void See(ClockSample sample)
    {
        lock (_lock) Volatile.Write(ref _clock, _clock.See(sample));
    }

    internal void Saw(Refusal refusal)
    {
        lock (_lock) _key = _key.Saw(refusal);
    }

    internal void Passed()
    {
        if (Key.FailuresInARow == 0) return;
        lock (_lock) _key = _key.Passed();
    }
}
