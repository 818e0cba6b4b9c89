using System.Runtime.InteropServices;

namespace PureCrypto.Bench.Reports;

/// <summary>One row of one run.</summary>
/// <param name="Subject">The benchmark class.</param>
/// <param name="Case">Its parameters; empty if it has none.</param>
/// <param name="Way">What was done.</param>
/// <param name="Nanoseconds">The median time of one operation.</param>
/// <param name="Bytes">What one operation allocates; null where it was not measured.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Measured(string Subject, string Case, string Way, double Nanoseconds, long? Bytes);
