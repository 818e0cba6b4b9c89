using System.Runtime.InteropServices;

namespace PureCrypto.Limits;

/// <summary>What the hot form of a window remembers beside its dates: 24 bytes. Only <see cref="HotBucket"/> reads it.</summary>
/// <param name="Mark">Sliding: where in the ring the next date goes. Fixed: the tick at which the counted period began.</param>
/// <param name="Held">How many permits were given and not answered yet.</param>
/// <param name="Count">Sliding: how many dates the ring holds. Fixed: how many permits are dated in the counted period.</param>
/// <param name="Capacity">Sliding: the length of the ring. Fixed: 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WindowState(long Mark, int Held, int Count, int Capacity);
