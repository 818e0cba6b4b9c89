using System.Runtime.InteropServices;

namespace PureCrypto.Attempts;

/// <summary>How far a call has come when one of its attempts has failed.</summary>
/// <param name="Attempt">Which attempt it was, from 1.</param>
/// <param name="Elapsed">The time since the call's first sending, not negative.</param>
/// <param name="IsInDoubt">Whether an earlier attempt may have been done.</param>
/// <param name="IsCorrected">Whether the clock was corrected for this call already.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Round(int Attempt, TimeSpan Elapsed, bool IsInDoubt, bool IsCorrected);
