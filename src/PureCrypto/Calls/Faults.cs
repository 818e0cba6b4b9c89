using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>The faults among several checks.</summary>
internal static class Faults
{
    /// <summary>That a value is none of its enum's cases, which can come out of any number.</summary>
    public static Option<Fault> OfCase<T>(string field, T value, Codec<T> words) where T : struct, Enum =>
        Enum.IsDefined(value) ? None : new Fault(field, words.Rule);

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
