using System.Globalization;

namespace PureCrypto;

/// <summary>What a person is told about an <see cref="AllocationError"/>.</summary>
public static class AllocationErrors
{
    /// <summary>One sentence, with the numbers exact. For people only: programs match on the case.</summary>
    public static string Describe(this AllocationError error) => error.Match(
        noWeights: static _ => "Nobody to give to: no weight is above zero.",
        noPart: static x => string.Create(CultureInfo.InvariantCulture, $"Part {x.Index + 1}: {x.Reason.Describe()}"));
}
