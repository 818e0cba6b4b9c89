using System.Linq;
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
        Outlines = BtcMixOutline.Every(fields);
    }

    /// <summary>The answer to <c>POST /createTransaction</c>: <c>refCode</c> stands before <c>updated</c> (B2).</summary>
    public static BtcMixLayout CreateTransaction { get; } = new(
        "createTransaction",
        BtcMixField.Id, BtcMixField.Status, BtcMixField.DepositAddress, BtcMixField.DepositAmount, BtcMixField.Payouts,
        BtcMixField.Fee, BtcMixField.Delay, BtcMixField.RefCode, BtcMixField.Updated, BtcMixField.Created);

    /// <summary>The answer to <c>GET /transaction/{id}</c>: <c>refCode</c> stands last (B2).</summary>
    public static BtcMixLayout Transaction { get; } = new(
        "transaction/{id}",
        BtcMixField.Id, BtcMixField.Status, BtcMixField.DepositAddress, BtcMixField.DepositAmount, BtcMixField.DepositTxid,
        BtcMixField.Payouts, BtcMixField.Txid, BtcMixField.Fee, BtcMixField.Delay,
        BtcMixField.Updated, BtcMixField.Created, BtcMixField.RefCode);

    /// <summary>The endpoint's path, as the document writes it.</summary>
    public string Endpoint { get; }

    /// <summary>The names, in the documented order.</summary>
    public Seq<string> Names => Seq(Fields.Select(BtcMixFields.NameOf).ToArray());

    /// <summary>The names of the fields that may be absent or null.</summary>
    public Seq<string> OptionalNames => Seq(Fields.Where(BtcMixFields.IsOptional).Select(BtcMixFields.NameOf).ToArray());

    internal BtcMixField[] Fields { get; }

    /// <summary>How an answer of this layout may look, in the documented order.</summary>
    internal ulong[] Outlines { get; }

    /// <summary>The endpoint's path.</summary>
    public override string ToString() => Endpoint;
}
