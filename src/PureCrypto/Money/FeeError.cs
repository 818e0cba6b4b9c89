using System.Diagnostics;

namespace PureCrypto;

/// <summary>Why there is no fee schedule, no breakdown or no gross amount.</summary>
public abstract record FeeError
{
    private FeeError()
    {
    }

    /// <summary>The amounts themselves: another asset, or a result out of range (MON-3, AMT-2).</summary>
    /// <param name="Reason">What is wrong.</param>
    public sealed record NoAmount(MoneyError Reason) : FeeError;

    /// <summary>This fee has no amount: it had to be exact and is not, or is out of range (FEE-4).</summary>
    /// <param name="Name">The fee's name.</param>
    /// <param name="Reason">What is wrong.</param>
    public sealed record NoFee(string Name, MoneyError Reason) : FeeError;

    /// <summary>The fees are more than there is (FEE-3).</summary>
    /// <param name="Gross">What the fees were to be taken from.</param>
    /// <param name="Fees">Their sum.</param>
    public sealed record AboveGross(Money Gross, Amount Fees) : FeeError;

    /// <summary>No gross amount below 2⁹⁶ of the asset's smallest units leaves that net amount (GRO-3).</summary>
    /// <param name="Net">What was to be left.</param>
    public sealed record Unreachable(Money Net) : FeeError;

    /// <summary>The tiers do not start at zero or do not ascend (FEE-6).</summary>
    /// <param name="Index">The first tier that is out of order.</param>
    public sealed record BadTiers(int Index) : FeeError;

    /// <summary>A fee without a name, or a second one of the same name (FEE-2).</summary>
    /// <param name="Name">The name.</param>
    public sealed record BadName(string Name) : FeeError;

    /// <summary>Together the shares can take more than 99 % of a further unit (FEE-9).</summary>
    /// <param name="Share">The most that they can take of it, as a fraction.</param>
    public sealed record TooSteep(decimal Share) : FeeError;

    /// <summary>The one place that takes an error apart: a new case changes this signature.</summary>
    public T Match<T>(
        Func<NoAmount, T> noAmount,
        Func<NoFee, T> noFee,
        Func<AboveGross, T> aboveGross,
        Func<Unreachable, T> unreachable,
        Func<BadTiers, T> badTiers,
        Func<BadName, T> badName,
        Func<TooSteep, T> tooSteep) => this switch
        {
            NoAmount x => noAmount(x),
            NoFee x => noFee(x),
            AboveGross x => aboveGross(x),
            Unreachable x => unreachable(x),
            BadTiers x => badTiers(x),
            BadName x => badName(x),
            TooSteep x => tooSteep(x),
            _ => throw new UnreachableException(),
        };

    internal static FeeError OfMoney(MoneyError reason) => new NoAmount(reason);
}
