using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Http.Tests.Support;

/// <summary>One thing to ask of each provider that the sandbox grants, and what a call was refused with.</summary>
internal static class Asked
{
    public static QuoteRequest Quote { get; } = new("BTC", "USD", Side.Buy, Amount.Parse("1000.00").OrThrow(), AmountType.Quoted);

    public static OrderRequest Swap { get; } = new(
        "BTC", "BTC", "USDT", "TRC20", Amount.Parse("0.05").OrThrow(), RateType.Float,
        Destination.Parse("TRC20", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE").OrThrow());

    public static TransactionRequest Mix { get; } = new(
        0, new[] { new Payout(BtcMixAddresses.Parse("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u").OrThrow(), Amount.Parse("0.001").OrThrow()) }.ToSeq());

    public static WithdrawalRequest Withdrawal(IntegrationId from) => new(Amount.Parse("1").OrThrow(), AssetId.Trx, Receiver, from);

    public static Destination Receiver => AssetId.Trx.At("TLpYCfo8m77QBu97Xkn1U8nJjcTSfzZpfe").OrThrow();

    public static async Task<Acceptance> AcceptanceAsync(ProviderClient client) =>
        Acceptance.Of((await client.Call(MintarexEndpoints.RequestQuote, Quote)).OrThrow().Value, IdempotencyKey.Of(Guid.NewGuid()))
            .IfNone(static () => throw new InvalidOperationException("The quote has no life."));

    /// <summary>The provider's refusal; with status 0 and why, if it was none.</summary>
    public static (int Status, string Code, string Message) Refusal<T>(Either<CallError, Answer<T>> result) => result.Match(
        Right: static _ => (0, "", "It succeeded."),
        Left: static error => error is CallError.Rejected rejected
            ? (rejected.Error.Status, rejected.Error.Code.IfNone(""), rejected.Error.Message)
            : (0, "", error.Describe()));
}
