using LanguageExt;

namespace PureCrypto.Providers.Mintarex;

/// <summary>What <c>GET /account/limits</c> allows for one kind of transaction.</summary>
/// <remarks>Spec: spec/money.md, MIN-9.</remarks>
/// <param name="Minimum">The least at a time, <c>min_amount</c>.</param>
/// <param name="Maximum">The most at a time, <c>max_amount</c>.</param>
/// <param name="Daily">The most in a day, <c>daily_limit</c>.</param>
/// <param name="Monthly">The most in a month, <c>monthly_limit</c>.</param>
public sealed record AccountLimit(Amount Minimum, Amount Maximum, Amount Daily, Amount Monthly)
{
    /// <summary>The amount, or every limit that it breaks after what was already used; a limit itself can be reached.</summary>
    public Validation<BrokenLimit, Amount> Check(Amount amount, Amount usedToday, Amount usedThisMonth)
    {
        var broken = Seq<Option<BrokenLimit>>(
            amount < Minimum ? new BrokenLimit.BelowMinimum(amount, Minimum) : None,
            amount > Maximum ? new BrokenLimit.AboveMaximum(amount, Maximum) : None,
            Exceeds(Daily, usedToday, amount) ? new BrokenLimit.AboveDaily(amount, usedToday, Daily) : None,
            Exceeds(Monthly, usedThisMonth, amount) ? new BrokenLimit.AboveMonthly(amount, usedThisMonth, Monthly) : None)
            .Somes();
        return broken.IsEmpty ? amount : broken;
    }

    /// <summary>Whether both together are more, exactly: at 28 decimals any two amounts have a sum in 256 bits.</summary>
    private static bool Exceeds(Amount limit, Amount used, Amount amount) =>
        UInt256.AddSaturating(FeeArithmetic.Widen(used), FeeArithmetic.Widen(amount)) > FeeArithmetic.Widen(limit);
}
