using System.Text;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The fields of a signed answer, in the order the document shows them. One value per endpoint.</summary>
/// <remarks>
/// The key <c>signature</c> is in no layout: it is not signed, and may stand anywhere. An optional field is one that the
/// document shows absent or calls optional; it may also be null (B3).
/// </remarks>
public sealed class BtcMixLayout
{
    private BtcMixLayout(string endpoint, params BtcMixField[] fields)
    {
        Endpoint = endpoint;
        Fields = fields;
        Names = Seq(fields).Map(static x => x.Name);
        OptionalNames = Seq(fields).Filter(static x => x.IsOptional).Map(static x => x.Name);
    }

    /// <summary>The answer to <c>POST /createTransaction</c>: <c>refCode</c> stands before <c>updated</c> (B2).</summary>
    public static BtcMixLayout CreateTransaction { get; } = new(
        "createTransaction",
        new("id",             BtcMixFieldKind.Text),
        new("status",         BtcMixFieldKind.Text),
        new("depositAddress", BtcMixFieldKind.Text),
        new("depositAmount",  BtcMixFieldKind.Number, IsOptional: true),
        new("payouts",        BtcMixFieldKind.Payouts),
        new("fee",            BtcMixFieldKind.Number),
        new("delay",          BtcMixFieldKind.Number),
        new("refCode",        BtcMixFieldKind.Text, IsOptional: true),
        new("updated",        BtcMixFieldKind.Instant),
        new("created",        BtcMixFieldKind.Instant));

    /// <summary>The answer to <c>GET /transaction/{id}</c>: <c>refCode</c> stands last (B2).</summary>
    public static BtcMixLayout Transaction { get; } = new(
        "transaction/{id}",
        new("id",             BtcMixFieldKind.Text),
        new("status",         BtcMixFieldKind.Text),
        new("depositAddress", BtcMixFieldKind.Text),
        new("depositAmount",  BtcMixFieldKind.Number, IsOptional: true),
        new("depositTxid",    BtcMixFieldKind.Txid, IsOptional: true),
        new("payouts",        BtcMixFieldKind.Payouts),
        new("txid",           BtcMixFieldKind.Txid, IsOptional: true),
        new("fee",            BtcMixFieldKind.Number),
        new("delay",          BtcMixFieldKind.Number),
        new("updated",        BtcMixFieldKind.Instant),
        new("created",        BtcMixFieldKind.Instant),
        new("refCode",        BtcMixFieldKind.Text, IsOptional: true));

    /// <summary>The endpoint's path, as the document writes it.</summary>
    public string Endpoint { get; }

    /// <summary>The names, in the documented order.</summary>
    public Seq<string> Names { get; }

    /// <summary>The names of the fields that may be absent or null.</summary>
    public Seq<string> OptionalNames { get; }

    internal BtcMixField[] Fields { get; }

    /// <summary>The endpoint's path.</summary>
    public override string ToString() => Endpoint;
}

/// <summary>What a field's value must be.</summary>
internal enum BtcMixFieldKind
{
    Text,
    Number,
    Txid,
    Instant,
    Payouts,
}

/// <summary>A field of a layout; its name is also kept as the bytes to compare with.</summary>
internal sealed record BtcMixField(string Name, BtcMixFieldKind Kind, bool IsOptional = false)
{
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Name);
}
