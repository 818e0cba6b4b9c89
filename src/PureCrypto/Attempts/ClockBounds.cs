using System.Runtime.InteropServices;

namespace PureCrypto.Attempts;

/// <summary>What a clock can show.</summary>
/// <param name="Earliest">The least, in UTC.</param>
/// <param name="Latest">The most, in UTC.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClockBounds(DateTimeOffset Earliest, DateTimeOffset Latest);
