using System.Globalization;

namespace PureCrypto;

/// <summary>What a person is told about a <see cref="FeeError"/>.</summary>
public static class FeeErrors
{
    /// <summary>One sentence, with the numbers exact. For people only: programs match on the case.</summary>
    public static string Describe(this FeeError error) => error.Match(
        noAmount: static x => x.Reason.Describe(),
        noFee: static x => $"Fee {x.Name}: {x.Reason.Describe()}",
        aboveGross: static x => $"The fees, {x.Fees}, are more than the gross amount, {x.Gross}.",
        unreachable: static x => $"No gross amount leaves {x.Net}: it would be too large.",
        badTiers: static x => string.Create(CultureInfo.InvariantCulture, $"Tier {x.Index + 1} is out of order: tiers start at zero and ascend."),
        badName: static x => x.Name.Length == 0 ? "A fee has no name." : $"Two fees are named {x.Name}.",
        tooSteep: static x =>
            $"Together the shares take {DecimalText.Format(x.Share)} of a further unit, and at most {DecimalText.Format(FeeSchedule.Steepest)} is allowed.");
}
