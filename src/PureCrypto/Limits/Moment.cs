using System.Runtime.InteropServices;

namespace PureCrypto.Limits;

/// <summary>Both clocks, read together.</summary>
/// <param name="Ticks">The monotonic clock, in ticks of 100 ns from any origin that is not in the future. Windows count by it.</param>
/// <param name="Wall">The wall clock. It dates what is saved, and says where fixed periods begin.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moment(long Ticks, DateTimeOffset Wall);
