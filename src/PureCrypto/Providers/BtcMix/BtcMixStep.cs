using System.Runtime.InteropServices;
using System.Text;

namespace PureCrypto.Providers.BtcMix;

/// <summary>A field that may come next in the usual answer, and what stands before its value.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BtcMixStep
{
    // refCode has two places: before the instants in createTransaction, after them in transaction/{id} (B2).
    private static readonly BtcMixStep[] All =
    [
        new(BtcMixField.Id), new(BtcMixField.Status), new(BtcMixField.DepositAddress), new(BtcMixField.DepositAmount),
        new(BtcMixField.DepositTxid), new(BtcMixField.Payouts), new(BtcMixField.Txid), new(BtcMixField.Fee), new(BtcMixField.Delay),
        new(BtcMixField.RefCode), new(BtcMixField.Updated), new(BtcMixField.Created), new(BtcMixField.RefCode), new(BtcMixField.Signature),
    ];

    private BtcMixStep(BtcMixField field)
    {
        byte[] opening = Encoding.ASCII.GetBytes($",\"{BtcMixFields.NameOf(field)}\":");
        (Field, Kind) = (field, BtcMixFields.KindOf(field));
        (Opening, OpeningLength) = (PhpJsonWindow.Of(opening), opening.Length);
    }

    /// <summary>The fields in an order that holds those of both endpoints; each of them may be absent.</summary>
    public static ReadOnlySpan<BtcMixStep> InOrder => All;

    public BtcMixField Field { get; }

    public BtcMixFieldKind Kind { get; }

    /// <summary>The comma, the name in quotes and the colon.</summary>
    public PhpJsonWindow Opening { get; }

    public int OpeningLength { get; }
}
