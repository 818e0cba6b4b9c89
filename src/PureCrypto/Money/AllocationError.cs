using System.Diagnostics;

namespace PureCrypto;

/// <summary>Why an amount was not split.</summary>
public abstract record AllocationError
{
    private AllocationError()
    {
    }

    /// <summary>No weights, or only zeros: nobody to give it to (ALL-4).</summary>
    public sealed record NoWeights : AllocationError;

    /// <summary>
    /// A part is not an amount: the asset's decimals are unknown and the part would have to be rounded (ALL-5).
    /// </summary>
    /// <param name="Index">The first such part.</param>
    /// <param name="Reason">What is wrong with it.</param>
    public sealed record NoPart(int Index, MoneyError Reason) : AllocationError;

    /// <summary>The one place that takes an error apart: a new case changes this signature.</summary>
    public T Match<T>(Func<NoWeights, T> noWeights, Func<NoPart, T> noPart) => this switch
    {
        NoWeights x => noWeights(x),
        NoPart x => noPart(x),
        _ => throw new UnreachableException(),
    };
}
