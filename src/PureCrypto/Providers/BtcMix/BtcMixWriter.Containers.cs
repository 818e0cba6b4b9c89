using System.Globalization;

namespace PureCrypto.Providers.BtcMix;

/// <content>Objects and lists below the top level.</content>
internal ref partial struct BtcMixWriter
{
    /// <summary>Reads and writes the container just entered: its keys as they come, then its values.</summary>
    private bool TryContainer(BtcMixField field, bool isObject)
    {
        _keys.Clear();
        BtcMixTraits before = _traits;
        bool isPayouts = isObject && field == BtcMixField.Payouts;
        int count = 0;
        while (true)
        {
            if (!_scanner.TryAdvance(isObject, isFirst: count == 0, out bool hasItem)) return false;
            if (!hasItem) break;
            if (count == PhpKeySet.Room) return Fail(BtcMixWriting.MayRepeat);
            if (count > 0 && !TryAppend((byte)',')) return false;
            if (!(isObject ? TryInnerKey() : TryIndex(count))) return false;
            if (!_scanner.TryPlainText(out PhpJsonToken value) && !_scanner.TryValue(depth: 2, out value)) return false;
            isPayouts = isPayouts && BtcMixValues.IsNumber(_json, value);
            _values[count++] = value;
        }

        for (int i = 0; i < count; i++)
        {
            if (!TryAppend((byte)',') || !TryValue(_values[i])) return false;
        }

        _outline = _outline.And(field, isPayouts && _traits == before);
        return count > 0 || TryAppend((byte)',');
    }

    private bool TryInnerKey()
    {
        if (!_scanner.TryKey(out PhpJsonToken key)) return false;

        int start = Length;
        return TryText(key) && (_keys.TryAdd(_destination[start..Length]) || Fail(BtcMixWriting.MayRepeat));
    }

    private bool TryIndex(int index)
    {
        bool fits = index.TryFormat(_destination[Length..], out int written, provider: CultureInfo.InvariantCulture);
        Length += written;
        return fits || Fail(BtcMixWriting.TooLong);
    }
}
