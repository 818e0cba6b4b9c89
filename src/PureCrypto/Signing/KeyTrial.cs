using System.Runtime.CompilerServices;

namespace PureCrypto.Signing;

/// <summary>Which key of a ring gives the MAC that a message presents. The one place where MACs over raw text are compared.</summary>
[SkipLocalsInit]
internal static class KeyTrial
{
    /// <summary>The verdict on the signature alone: verified, wrong, or given by a key that is not good now.</summary>
    /// <param name="keys">The keys, in the order in which they are tried.</param>
    /// <param name="algorithm">The hash inside the HMAC.</param>
    /// <param name="first">The start of the signed text.</param>
    /// <param name="second">The rest of it.</param>
    /// <param name="presented">The MAC that came with the message, of the algorithm's length.</param>
    /// <param name="now">The receiver's clock.</param>
    public static CallbackVerdict Of(
        Keyring keys, MacAlgorithm algorithm, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> presented, DateTimeOffset now)
    {
        Span<byte> computed = stackalloc byte[MacAlgorithms.MaxLength];
        NamedKey? late = null;
        foreach (var key in keys.Tried)
        {
            key.Secret.Keyed(algorithm).TryCompute(first, second, computed, out int length);
            if (!MacComparison.AreEqual(computed[..length], presented)) continue;
            if (key.IsGoodAt(now)) return new CallbackVerdict(CallbackOutcome.Verified, key);
            late ??= key;
        }

        return late is null ? new CallbackVerdict(CallbackOutcome.WrongSignature) : new CallbackVerdict(CallbackOutcome.KeyNotGood, late);
    }
}
