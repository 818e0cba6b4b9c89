using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Orders;

namespace PureCrypto.Providers.Mistex;

/// <summary>An <see cref="Order"/> as it is written, its deposit address in pieces.</summary>
internal sealed record OrderWire(
    [property: JsonRequired] OrderId Id,
    [property: JsonRequired] OrderId ShortId,
    [property: JsonRequired, JsonConverter(typeof(OrderStatusConverter))] OpenStatus<OrderStatus> Status,
    [property: JsonRequired] DateTimeOffset CreatedAt,
    [property: JsonRequired] DateTimeOffset ExpiresAt,
    [property: JsonRequired] string CoinFrom,
    [property: JsonRequired] string NetworkFrom,
    [property: JsonRequired] string CoinTo,
    [property: JsonRequired] string NetworkTo,
    [property: JsonRequired] Amount AmountFromExpected,
    [property: JsonRequired] Amount AmountToExpected,
    [property: JsonRequired, JsonConverter(typeof(RateTypeConverter))] OpenStatus<RateType> RateType,
    [property: JsonRequired] Amount RateQuoted,
    [property: JsonRequired] string DepositAddress,
    Option<string> DepositAddressTag,
    [property: JsonRequired] string RecipientAddress,
    Option<string> DepositTxid,
    Option<int> DepositConfirmations,
    Option<int> DepositConfirmationsRequired,
    Option<string> PayoutTxid)
{
    public static OrderWire Of(Order order) => new(
        order.Id,
        order.ShortId,
        order.Status,
        order.CreatedAt,
        order.ExpiresAt,
        order.CoinFrom,
        order.NetworkFrom,
        order.CoinTo,
        order.NetworkTo,
        order.AmountFromExpected,
        order.AmountToExpected,
        order.RateType,
        order.RateQuoted,
        order.DepositAddress.StatedAddress,
        order.DepositAddress.StatedTag,
        order.RecipientAddress,
        order.DepositTxid,
        order.DepositConfirmations,
        order.DepositConfirmationsRequired,
        order.PayoutTxid);

    public Order ToOrder() => new(
        Id,
        ShortId,
        Status,
        CreatedAt,
        ExpiresAt,
        CoinFrom,
        NetworkFrom,
        CoinTo,
        NetworkTo,
        AmountFromExpected,
        AmountToExpected,
        RateType,
        RateQuoted,
        StatedDeposit.Of(NetworkFrom, DepositAddress, DepositAddressTag),
        RecipientAddress,
        DepositTxid,
        DepositConfirmations,
        DepositConfirmationsRequired,
        PayoutTxid);
}
