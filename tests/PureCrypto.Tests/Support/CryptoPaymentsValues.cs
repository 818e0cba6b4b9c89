using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Tests.Support;

/// <summary>Values of CryptoPayments that have a rule of their own, and inputs that are mostly what the document allows.</summary>
public static class CryptoPaymentsValues
{
    private static readonly Gen<string> Uuid = ArbMap.Default.GeneratorFor<Guid>().Select(static id => id.ToString("D"));

    private static readonly Gen<string> OnTron = Gen.Elements(
        "TEX8xhRqrpMp73rHktGV8mUpfkSrbxa6Qt", "TLpYCfo8m77QBu97Xkn1U8nJjcTSfzZpfe", "TKrzGg5YHerPLypmVq5pb525oDe451mbtM", "TAQZdD8skUdAChM48383TY2LrMWtr6xzc5");

    private static readonly Gen<Amount> Sent = Gen.Choose(1, int.MaxValue)
        .SelectMany(static units => Gen.Choose(0, 6).Select(scale => Amount.From(new decimal(units, 0, 0, false, (byte)scale)).OrThrow()));

    private static readonly Gen<Option<string>> External =
        Gen.Frequency((1, Gen.Constant(Option<string>.None)), (3, Gen.Elements("123", "order 7", "\u00e9\"\\", "\U0001f600").Select(Option<string>.Some)));

    public static Arbitrary<OrderId> OrderIds() => Uuid.Select(Order).ToArbitrary();

    public static Arbitrary<IntegrationId> IntegrationIds() => Uuid.Select(Integration).ToArbitrary();

    public static Arbitrary<TransactionId> TransactionIds() => Gen.Choose(1, int.MaxValue)
        .Select(static number => Transaction(number.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToArbitrary();

    public static Arbitrary<AssetId> AssetIds() => Gen.Elements(AssetId.Trx, AssetId.UsdtTrc20, Asset("BTC"), Asset("XRP"), Asset("NEW_1")).ToArbitrary();

    public static Arbitrary<PaymentRequest> PaymentRequests() => (
        from integration in IntegrationIds().Generator
        from amount in Sent
        from asset in AssetIds().Generator
        from external in External
        select new PaymentRequest(integration, amount, asset, external)).ToArbitrary();

    public static Arbitrary<DepositRequest> DepositRequests() => (
        from integration in IntegrationIds().Generator
        from asset in All.Options(AssetIds()).Generator
        from external in External
        select new DepositRequest(integration, asset, external)).ToArbitrary();

    public static Arbitrary<RefundRequest> RefundRequests() => (
        from amount in Sent
        from asset in AssetIds().Generator
        from receiver in Account(asset)
        from order in OrderIds().Generator
        select new RefundRequest(amount, asset, receiver, order)).ToArbitrary();

    public static Arbitrary<WithdrawalRequest> WithdrawalRequests() => (
        from amount in Sent
        from asset in AssetIds().Generator
        from receiver in Account(asset)
        from integration in IntegrationIds().Generator
        select new WithdrawalRequest(amount, asset, receiver, integration)).ToArbitrary();

    public static Arbitrary<TransferRequest> TransferRequests() => (
        from amount in Sent
        from asset in AssetIds().Generator
        from sender in Account(asset)
        from receiver in Account(asset)
        from integration in IntegrationIds().Generator
        from external in External
        select new TransferRequest(amount, asset, sender.Address, receiver, integration, external)).ToArbitrary();

    public static Arbitrary<OrdersQuery> OrdersQueries() => (
        from page in PositiveOrNone(int.MaxValue)
        from quantity in PositiveOrNone(100)
        from integration in All.Options(IntegrationIds()).Generator
        select new OrdersQuery(page, quantity, integration)).ToArbitrary();

    public static Arbitrary<IntegrationsQuery> IntegrationsQueries() => (
        from page in PositiveOrNone(int.MaxValue)
        from quantity in PositiveOrNone(100)
        select new IntegrationsQuery(page, quantity)).ToArbitrary();

    private static Gen<Destination> Account(AssetId asset) => (
            asset.Text == "BTC" ? Gen.Constant("bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh")
            : asset.Asset.IsSome ? OnTron
            : Gen.Elements("nobody", "r1"))
        .Select(address => asset.At(address, TagDemand.Waived).OrThrow());

    private static Gen<Option<int>> PositiveOrNone(int most) =>
        Gen.Frequency((1, Gen.Constant(Option<int>.None)), (3, Gen.Choose(1, most).Select(Option<int>.Some)));

    private static OrderId Order(string text) => OrderId.Parse(text).IfNone(() => throw new InvalidOperationException(text));

    private static IntegrationId Integration(string text) => IntegrationId.Parse(text).IfNone(() => throw new InvalidOperationException(text));

    private static TransactionId Transaction(string text) => TransactionId.Parse(text).IfNone(() => throw new InvalidOperationException(text));

    private static AssetId Asset(string text) => AssetId.Parse(text).IfNone(() => throw new InvalidOperationException(text));
}
