using System.Runtime.CompilerServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The fields of a BtcMix transaction, in the order of <c>transaction/{id}</c>. All but the signature are signed.</summary>
internal enum BtcMixField : byte
{
    None,
    Id,
    Status,
    DepositAddress,
    DepositAmount,
    DepositTxid,
    Payouts,
    Txid,
    Fee,
    Delay,
    Updated,
    Created,
    RefCode,
    Signature,
}

/// <summary>What a field's value must be.</summary>
internal enum BtcMixFieldKind : byte
{
    Text,
    Number,
    Txid,    // text that spells no number, or it could be an amount
    Code,    // text that spells no instant, or it could be one
    Instant,
    Payouts,
}

/// <summary>What the document says of each field.</summary>
internal static class BtcMixFields
{
    /// <summary>The field of a name, or None. Names are case-sensitive, as PHP's keys are.</summary>
    public static BtcMixField Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 when name.SequenceEqual("id"u8) => BtcMixField.Id,
        3 when name.SequenceEqual("fee"u8) => BtcMixField.Fee,
        4 when name.SequenceEqual("txid"u8) => BtcMixField.Txid,
        5 when name.SequenceEqual("delay"u8) => BtcMixField.Delay,
        6 when name.SequenceEqual("status"u8) => BtcMixField.Status,
        7 when name.SequenceEqual("payouts"u8) => BtcMixField.Payouts,
        7 when name.SequenceEqual("updated"u8) => BtcMixField.Updated,
        7 when name.SequenceEqual("created"u8) => BtcMixField.Created,
        7 when name.SequenceEqual("refCode"u8) => BtcMixField.RefCode,
        9 when name.SequenceEqual("signature"u8) => BtcMixField.Signature,
        11 when name.SequenceEqual("depositTxid"u8) => BtcMixField.DepositTxid,
        13 when name.SequenceEqual("depositAmount"u8) => BtcMixField.DepositAmount,
        14 when name.SequenceEqual("depositAddress"u8) => BtcMixField.DepositAddress,
        _ => BtcMixField.None,
    };

    public static string NameOf(BtcMixField field) => field switch
    {
        BtcMixField.None => "",
        BtcMixField.Id => "id",
        BtcMixField.Status => "status",
        BtcMixField.DepositAddress => "depositAddress",
        BtcMixField.DepositAmount => "depositAmount",
        BtcMixField.DepositTxid => "depositTxid",
        BtcMixField.Payouts => "payouts",
        BtcMixField.Txid => "txid",
        BtcMixField.Fee => "fee",
        BtcMixField.Delay => "delay",
        BtcMixField.RefCode => "refCode",
        BtcMixField.Updated => "updated",
        BtcMixField.Created => "created",
        BtcMixField.Signature => "signature",
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BtcMixFieldKind KindOf(BtcMixField field) => field switch
    {
        BtcMixField.DepositAmount or BtcMixField.Fee or BtcMixField.Delay => BtcMixFieldKind.Number,
        BtcMixField.DepositTxid or BtcMixField.Txid => BtcMixFieldKind.Txid,
        BtcMixField.RefCode => BtcMixFieldKind.Code,
        BtcMixField.Updated or BtcMixField.Created => BtcMixFieldKind.Instant,
        BtcMixField.Payouts => BtcMixFieldKind.Payouts,
        _ => BtcMixFieldKind.Text,
    };

    /// <summary>Whether the document shows the field absent or calls it optional; it may then also be null (B3).</summary>
    public static bool IsOptional(BtcMixField field) =>
        field is BtcMixField.DepositAmount or BtcMixField.DepositTxid or BtcMixField.Txid or BtcMixField.RefCode;
}
