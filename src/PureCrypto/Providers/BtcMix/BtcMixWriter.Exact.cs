using System.Text;

namespace PureCrypto.Providers.BtcMix;

/// <content>Answers in which a key may repeat: what PHP makes of them is built first, and then written.</content>
internal ref partial struct BtcMixWriter
{
    public BtcMixWriting Resolve()
    {
        _outline = BtcMixOutline.Broken;
        if (!_scanner.TryValue(depth: 0, out PhpJsonToken top) || !_scanner.TryEnd()) return BtcMixWriting.Refused;

        bool isObject = top.KindIn(_json) == PhpJsonKind.Object;
        ReadOnlySpan<PhpEntry> entries = PhpArray.Of(_json, top.Start, out string? repeated);
        NoteRepeated(repeated);
        foreach (PhpEntry entry in entries)
        {
            if (isObject && entry.Key is "signature") _signature = entry.Value;
            else if (isObject && recipe.OmitsRefCode && entry.Key is "refCode") continue;
            else if (!TryJoin() || !(IsContainer(entry.Value) ? TryArray(entry.Value) : TryValue(entry.Value))) return _failure;
        }

        return BtcMixWriting.Written;
    }

    /// <summary>The exact form of <see cref="TryContainer"/>.</summary>
    private bool TryArray(PhpJsonToken container)
    {
        ReadOnlySpan<PhpEntry> entries = PhpArray.Of(_json, container.Start, out string? repeated);
        NoteRepeated(repeated);
        for (int i = 0; i < entries.Length; i++)
        {
            if ((i > 0 && !TryAppend((byte)',')) || !TryKeyText(entries[i].Key)) return false;
        }

        foreach (PhpEntry entry in entries)
        {
            if (!TryAppend((byte)',') || !TryValue(entry.Value)) return false;
        }

        return entries.Length > 0 || TryAppend((byte)',');
    }

    private bool TryKeyText(string key)
    {
        if (key.AsSpan().ContainsAny('|', ',')) _traits |= BtcMixTraits.Separators;
        bool fits = Encoding.UTF8.TryGetBytes(key, _destination[Length..], out int written);
        Length += written;
        return fits || Fail(BtcMixWriting.TooLong);
    }

    private void NoteRepeated(string? repeated)
    {
        if (repeated is not null) _traits |= BtcMixTraits.RepeatedKeys;
    }

    private readonly bool IsContainer(PhpJsonToken value) => value.KindIn(_json) is PhpJsonKind.Object or PhpJsonKind.List;
}
