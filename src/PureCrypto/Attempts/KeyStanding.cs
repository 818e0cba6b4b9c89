using System.Runtime.InteropServices;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>How a key stands with its provider: how many of its last answers in a row refused its proof.</summary>
/// <param name="FailuresInARow">From 0 on.</param>
/// <remarks>The default value is a key of which nothing bad is known. Spec: spec/attempts.md, ATT-11.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct KeyStanding(int FailuresInARow)
{
    /// <summary>How many failures in a row a client allows if nothing else is said: 3. The providers do not say when they disable a key.</summary>
    public const int UsualLimit = 3;

    /// <summary>Whether nothing more should be sent under the key.</summary>
    public bool IsLocked(int limit) => FailuresInARow >= limit;

    /// <summary>The standing after a call that succeeded.</summary>
    public KeyStanding Passed() => default;

    /// <summary>The standing after a refusal. One that comes from behind the gate shows that the proof was taken; one that may come from
    /// before it shows nothing.</summary>
    public KeyStanding Saw(Refusal refusal) => refusal switch
    {
        Refusal.Authentication => new KeyStanding(FailuresInARow < int.MaxValue ? FailuresInARow + 1 : FailuresInARow),
        Refusal.LimitExceeded or Refusal.Unavailable or Refusal.Unknown => this,
        _ => default,
    };
}
