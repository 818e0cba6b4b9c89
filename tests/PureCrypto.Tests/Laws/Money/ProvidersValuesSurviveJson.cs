using System.Text.Json;
using System.Text.Json.Serialization;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws;

/// <summary>The values of the providers' arithmetic can be stored, too: records by their amounts, unions by the name of their case (JSN-5).</summary>
public sealed partial class ProvidersValuesSurviveJson
{
    [Property]
    public void Records_survive(Amount a, Amount b, Amount c, Amount d)
    {
        Survives(new AccountLimit(a, b, c, d), Stored.Default.AccountLimit);
        Survives(new QuotedAmounts(a, b), Stored.Default.QuotedAmounts);
        Survives(new DepositToMake(a), Stored.Default.DepositToMake);
        Survives(new DepositReceived(a), Stored.Default.DepositReceived);
        Survives(new OrderAmounts(a, b, c, d), Stored.Default.OrderAmounts);
        Survives(new RateEstimate(a, b, c, d, a), Stored.Default.RateEstimate);
    }

    [Property]
    public void Unions_survive_with_their_case(Amount a, Amount b, Amount c)
    {
        foreach (DepositSettlement settlement in new DepositSettlement[] { new DepositSettlement.Paid(), new DepositSettlement.Underpaid(a), new DepositSettlement.Overpaid(a) })
        {
            Survives(settlement, Stored.Default.DepositSettlement);
        }

        foreach (BrokenLimit limit in new BrokenLimit[] { new BrokenLimit.BelowMinimum(a, b), new BrokenLimit.AboveMaximum(a, b), new BrokenLimit.AboveDaily(a, b, c), new BrokenLimit.AboveMonthly(a, b, c) })
        {
            Survives(limit, Stored.Default.BrokenLimit);
        }

        foreach (BrokenBound bound in new BrokenBound[] { new BrokenBound.BelowMinimum(a, b), new BrokenBound.AboveMaximum(a, b), new BrokenBound.BelowMinimumUsd(a, b), new BrokenBound.AboveMaximumUsd(a, b) })
        {
            Survives(bound, StoredBounds.Default.BrokenBound);
        }
    }

    [Fact]
    public void A_case_is_stored_under_its_name() => Assert.Equal(
        """{"kind":"underpaid","Missing":"0.00016"}""",
        JsonSerializer.Serialize(new DepositSettlement.Underpaid(Amount.Parse("0.00016").OrThrow()), Stored.Default.DepositSettlement));

    private static void Survives<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type));

    [JsonSerializable(typeof(AccountLimit))]
    [JsonSerializable(typeof(QuotedAmounts))]
    [JsonSerializable(typeof(DepositToMake))]
    [JsonSerializable(typeof(DepositReceived))]
    [JsonSerializable(typeof(DepositSettlement))]
    [JsonSerializable(typeof(OrderAmounts))]
    [JsonSerializable(typeof(RateEstimate))]
    [JsonSerializable(typeof(BrokenLimit))]
    internal sealed partial class Stored : JsonSerializerContext;

    // A context of its own: the names of its cases are those of the other union's.
    [JsonSerializable(typeof(BrokenBound))]
    internal sealed partial class StoredBounds : JsonSerializerContext;
}
