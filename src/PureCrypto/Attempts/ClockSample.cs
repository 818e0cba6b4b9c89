using System.Runtime.InteropServices;

namespace PureCrypto.Attempts;

/// <summary>One reading of a server's clock, taken at some tick of ours between sending and receiving.</summary>
/// <param name="Sent">The tick at which the request left, at the latest.</param>
/// <param name="Received">The tick at which the answer was here, at the earliest.</param>
/// <param name="Said">What the server said.</param>
/// <param name="Resolution">How far behind its own clock the server may have said it: it showed at least <see cref="Said"/> and at most that much more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClockSample(long Sent, long Received, DateTimeOffset Said, TimeSpan Resolution);
