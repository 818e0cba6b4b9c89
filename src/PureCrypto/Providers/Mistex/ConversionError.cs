using System.Diagnostics;

namespace PureCrypto.Providers.Mistex;

/// <summary>Why an amount was not converted.</summary>
public abstract record ConversionError
{
    private ConversionError()
    {
    }

    /// <summary>Less than the offer takes (MIS-2).</summary>
    /// <param name="Sent">What was to be sent.</param>
    /// <param name="Minimum">The least that can be sent.</param>
    /// <param name="From">The asset sent, of which both are amounts.</param>
    /// <param name="To">The asset to be received.</param>
    public sealed record BelowMinimum(Amount Sent, Amount Minimum, Asset From, Asset To) : ConversionError;

    /// <summary>More than the offer takes (MIS-2).</summary>
    /// <param name="Sent">What was to be sent.</param>
    /// <param name="Maximum">The most that can be sent.</param>
    /// <param name="From">The asset sent, of which both are amounts.</param>
    /// <param name="To">The asset to be received.</param>
    public sealed record AboveMaximum(Amount Sent, Amount Maximum, Asset From, Asset To) : ConversionError;

    /// <summary>Another asset than the one that the offer takes, or no exact result (MIS-3).</summary>
    /// <param name="Reason">What is wrong.</param>
    public sealed record NoAmount(MoneyError Reason) : ConversionError;

    /// <summary>The one place that takes an error apart: a new case changes this signature.</summary>
    public T Match<T>(
        Func<BelowMinimum, T> belowMinimum,
        Func<AboveMaximum, T> aboveMaximum,
        Func<NoAmount, T> noAmount) => this switch
        {
            BelowMinimum x => belowMinimum(x),
            AboveMaximum x => aboveMaximum(x),
            NoAmount x => noAmount(x),
            _ => throw new UnreachableException(),
        };

    internal static ConversionError OfMoney(MoneyError reason) => new NoAmount(reason);
}
