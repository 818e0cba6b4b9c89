using System.Runtime.InteropServices;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>What a server's word changes in one window.</summary>
/// <param name="Permits">The number of permits that it grants; none to leave it.</param>
/// <param name="Used">How many permits it has counted; none if it has not said.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Adjustment(Option<long> Permits, Option<long> Used);
