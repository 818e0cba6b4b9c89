using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws;

/// <summary>The figures of the providers can be stored. JSN-5.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 200)]
public sealed partial class FiguresJsonLaws
{
    // JSN-5
    [Property]
    public void The_figures_of_every_provider_survive(Amount a, Amount b, Amount c, Amount d, ushort ms)
    {
        if (Rate.Of(Assets.Bitcoin, Assets.Monero, a).TryGet(out var rate, out _))
        {
            Survives(new MistexOffer(rate, b, c), FiguresJson.Default.MistexOffer);
        }

        Survives(new QuotedAmounts(a, b), FiguresJson.Default.QuotedAmounts);
        Survives(new AccountLimit(a, b, c, d), FiguresJson.Default.AccountLimit);
        Survives(new MintarexFeeRates(FeeRate.Free, CryptoPaymentsAmounts.ServiceFeeRate), FiguresJson.Default.MintarexFeeRates);
        Survives(
            QuoteLife.Of(DateTimeOffset.UnixEpoch.AddDays(ms), ms).Match(Some: static life => life, None: static () => null!),
            FiguresJson.Default.QuoteLife);
        Survives(new DepositToMake(a), FiguresJson.Default.DepositToMake);
        Survives(new DepositReceived(a), FiguresJson.Default.DepositReceived);
        Survives(new OrderAmounts(a, b, c, d), FiguresJson.Default.OrderAmounts);
        Survives(new WithdrawalEstimate(a, b, c, d, a, b), FiguresJson.Default.WithdrawalEstimate);
        Survives(new RateEstimate(a, b, c, d, a), FiguresJson.Default.RateEstimate);
        Survives(new CurrencyLimits(a, b, c, d), FiguresJson.Default.CurrencyLimits);
        Survives(new CurrencyLimits(a, b, LanguageExt.Option<Amount>.None, d), FiguresJson.Default.CurrencyLimits);
    }

    // JSN-5
    [Theory]
    [InlineData("""{"expires_at":"0001-01-01T00:00:00Z","expires_in_ms":1}""")]
    [InlineData("""{"expires_at":"soon","expires_in_ms":1}""")]
    [InlineData("""{"expires_at":5,"expires_in_ms":1}""")]
    [InlineData("""{"expires_at":"2026-04-09T14:32:18Z","expires_in_ms":"1"}""")]
    [InlineData("""{"expires_at":"2026-04-09T14:32:18Z"}""")]
    public void A_life_outside_of_the_calendar_is_not_read(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, FiguresJson.Default.QuoteLife));

    private static void Survives<T>(T value, JsonTypeInfo<T> type)
    {
        string json = JsonSerializer.Serialize(value, type);
        var read = JsonSerializer.Deserialize(json, type);
        Assert.Equal(value, read);
        Assert.Equal(json, JsonSerializer.Serialize(read, type!));
    }

    [JsonSerializable(typeof(MistexOffer))]
    [JsonSerializable(typeof(QuotedAmounts))]
    [JsonSerializable(typeof(AccountLimit))]
    [JsonSerializable(typeof(MintarexFeeRates))]
    [JsonSerializable(typeof(QuoteLife))]
    [JsonSerializable(typeof(DepositToMake))]
    [JsonSerializable(typeof(DepositReceived))]
    [JsonSerializable(typeof(OrderAmounts))]
    [JsonSerializable(typeof(WithdrawalEstimate))]
    [JsonSerializable(typeof(RateEstimate))]
    [JsonSerializable(typeof(CurrencyLimits))]
    internal sealed partial class FiguresJson : JsonSerializerContext;
}
