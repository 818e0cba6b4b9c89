using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>The faults among several checks.</summary>
internal static class Faults
{
    /// <summary>Those that were found, in order. Costs nothing where there are none, which is nearly always.</summary>
    public static Seq<Fault> Of(params ReadOnlySpan<Option<Fault>> checks)
    {
        foreach (var check in checks)
        {
            if (check.IsSome) return Seq(checks.ToArray().Somes().ToArray());
        }

        return default;
    }
}
