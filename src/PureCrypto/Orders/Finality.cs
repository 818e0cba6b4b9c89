using System.Diagnostics;

namespace PureCrypto.Orders;

/// <summary>Whether anything leads on from a status. Derived from the table: see <see cref="Machine{TStatus}.FinalityOf"/>.</summary>
public abstract record Finality
{
    private Finality()
    {
    }

    /// <summary>Something leads on in the ordinary course of things.</summary>
    public sealed record Open : Finality;

    /// <summary>Nothing leads on.</summary>
    public sealed record Final : Finality;

    /// <summary>Only exceptions lead on.</summary>
    /// <param name="Reasons">Their names.</param>
    public sealed record FinalUnless(Irregularities Reasons) : Finality;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(Func<Open, T> open, Func<Final, T> final, Func<FinalUnless, T> finalUnless) => this switch
    {
        Open x => open(x),
        Final x => final(x),
        FinalUnless x => finalUnless(x),
        _ => throw new UnreachableException(),
    };
}
