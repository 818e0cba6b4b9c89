using System.Linq;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Which fields an answer has, in its order, noted while its signed text is written.</summary>
/// <remarks>
/// It only ever confirms: it is complete when every name is known and unique and every value fits, without separators.
/// For anything else the answer is read again, to name the key at fault.
/// </remarks>
internal readonly struct BtcMixOutline
{
    private const int BitsPerField = 4;
    private const ulong BrokenMark = ulong.MaxValue; // no field has the number 15

    private readonly ulong _fields; // four bits each, the last field lowest: no field comes twice, so thirteen make 52

    private BtcMixOutline(ulong fields) => _fields = fields;

    /// <summary>The outline of an answer that the usual pass does not understand.</summary>
    public static BtcMixOutline Broken => new(BrokenMark);

    /// <summary>The outline with one more field, which is known and fits; this one is not broken.</summary>
    public BtcMixOutline And(BtcMixField field) => new((_fields << BitsPerField) | (ulong)field);

    /// <summary>The outline with one more field.</summary>
    public BtcMixOutline And(BtcMixField field, bool fits) => field == BtcMixField.None || !fits || _fields == BrokenMark ? Broken : And(field);

    /// <summary>Whether the answer has the fields of the layout, in its order or in any.</summary>
    public bool Confirms(BtcMixLayout layout, BtcMixOrder order) =>
        order == BtcMixOrder.Documented ? layout.Outlines.Contains(_fields) : _fields != 0 && _fields != BrokenMark && HasAll(layout.Fields);

    /// <summary>The outline of every answer that has these fields in this order, the optional ones or not.</summary>
    public static ulong[] Every(ReadOnlySpan<BtcMixField> layout)
    {
        ulong[] all = [0];
        foreach (BtcMixField field in layout)
        {
            ulong[] with = [.. all.Select(fields => (fields << BitsPerField) | (ulong)field)];
            all = BtcMixFields.IsOptional(field) ? [.. all, .. with] : with;
        }

        return all;
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
