using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Which fields an answer has, in its order, noted while its signed text is written.</summary>
/// <remarks>
/// It only ever confirms: it is complete when every name is known and unique and every value fits, without separators.
/// For anything else the answer is read again, to name the key at fault.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BtcMixOutline
{
    private const int BitsPerField = 4;

    private readonly ulong _fields; // four bits each, the first field lowest: twelve fields make 48
    private readonly int _count;
    private readonly bool _isBroken;

    private BtcMixOutline(ulong fields, int count, bool isBroken) => (_fields, _count, _isBroken) = (fields, count, isBroken);

    /// <summary>The outline of an answer that the usual pass does not understand.</summary>
    public static BtcMixOutline Broken => new(0, 0, isBroken: true);

    /// <summary>The outline with one more field.</summary>
    public BtcMixOutline And(BtcMixField field, bool fits) => field == BtcMixField.None || !fits || _isBroken
        ? Broken
        : new(_fields | ((ulong)field << (BitsPerField * _count)), _count + 1, isBroken: false);

    /// <summary>Whether the answer has the fields of the layout, in its order or in any.</summary>
    public bool Confirms(BtcMixField[] layout, BtcMixOrder order) =>
        !_isBroken && _count > 0 && (order == BtcMixOrder.Documented ? IsInOrder(layout) : HasAll(layout));

    private bool IsInOrder(BtcMixField[] layout)
    {
        ulong rest = _fields;
        foreach (BtcMixField due in layout)
        {
            if ((BtcMixField)(rest & 0xF) == due) rest >>= BitsPerField;
            else if (!BtcMixFields.IsOptional(due)) return false;
        }

        return rest == 0;
    }

    private bool HasAll(BtcMixField[] layout)
    {
        uint found = 0, known = 0;
        for (ulong rest = _fields; rest != 0; rest >>= BitsPerField) found |= 1u << (int)(rest & 0xF);
        foreach (BtcMixField field in layout)
        {
            known |= 1u << (int)field;
            if (!BtcMixFields.IsOptional(field) && (found & (1u << (int)field)) == 0) return false;
        }

        return (found & ~known) == 0;
    }
}
