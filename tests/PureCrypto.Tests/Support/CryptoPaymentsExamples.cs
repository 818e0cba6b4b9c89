using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Tests.Support;

/// <summary>Values of the provider's document.</summary>
public static class CryptoPaymentsExamples
{
    public const string Payer = "TEX8xhRqrpMp73rHktGV8mUpfkSrbxa6Qt";

    public const string Receiver = "TLpYCfo8m77QBu97Xkn1U8nJjcTSfzZpfe";

    public static IntegrationId Integration { get; } = IntegrationId.Parse("1ef65bda-11ad-63ca-8afe-73770edda314").IfNone(static () => throw new InvalidOperationException("It is one."));

    public static OrderId Order { get; } = OrderId.Parse("1efbb7e3-74e3-68a8-a1ca-8ff1ac166f80").IfNone(static () => throw new InvalidOperationException("It is one."));

    public static TransactionId Transaction { get; } = TransactionId.Parse("705").IfNone(static () => throw new InvalidOperationException("It is one."));

    public static PaymentRequest Payment { get; } = new(Integration, Of("1"), AssetId.Trx, "123");

    public static RefundRequest Refund { get; } = new(Of("0.5"), AssetId.Trx, AssetId.Trx.At(Receiver).OrThrow(), Order);

    public static WithdrawalRequest Withdrawal { get; } = new(Of("1"), AssetId.Trx, AssetId.Trx.At(Receiver).OrThrow(), Integration);

    public static TransferRequest Transfer { get; } = new(
        Of("1.20"), AssetId.Trx, "TKrzGg5YHerPLypmVq5pb525oDe451mbtM", AssetId.Trx.At("TAQZdD8skUdAChM48383TY2LrMWtr6xzc5").OrThrow(), Integration, "123");

    /// <summary>The completed order of the document, as compact JSON.</summary>
    public const string CompletedOrder =
        """{"id":"1efbb7e3-74e3-68a8-a1ca-8ff1ac166f80","status":"completed","createdAt":"2024-12-16T07:20:23+00:00","updatedAt":"2024-12-16T07:34:04+00:00","transactions":[{"id":"705","hash":"36c8d916bb4f76fe9fc39cee53a5da1fdfc5ed2215940534ba2d1b52f36580de","status":"completed","createdAt":"2024-12-16T07:32:03+00:00","updatedAt":"2024-12-16T07:34:04+00:00","receiverAddress":"TEX8xhRqrpMp73rHktGV8mUpfkSrbxa6Qt","primaryAmount":{"amount":"1.000000","currency":"TRX"},"secondaryAmount":{"amount":"0.27","currency":"EUR"},"serviceFeeAmount":{"amount":"0.005000","currency":"TRX"},"totalAmount":{"amount":"0.995000","currency":"TRX"}}],"primaryAmount":{"amount":"1.000000","currency":"TRX"},"secondaryAmount":{"amount":"0.27","currency":"EUR"},"serviceFeeAmount":{"amount":"0.005000","currency":"TRX"},"totalAmount":{"amount":"0.995000","currency":"TRX"},"externalId":"123"}""";

    private static Amount Of(string text) => Amount.Parse(text).OrThrow();
}
