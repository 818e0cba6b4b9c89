namespace PureCrypto.Providers.BtcMix;

/// <summary>Reads one answer against a layout; <see cref="BtcMixStructure"/> says what is checked.</summary>
internal ref struct BtcMixStructureReader(ReadOnlySpan<byte> json, BtcMixField[] layout, BtcMixOrder order)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private PhpJsonScanner _scanner = new(json);
    private int _next;          // the first field that may still come, by the documented order
    private uint _seen;         // one bit per field
    private bool _hasSignature;

    public BtcMixAmbiguity Ambiguity { get; private set; } = new(BtcMixRule.IsObject, "");

    public bool TryRead()
    {
        if (!_scanner.TryEnter(out bool isObject) || !isObject) return false;

        for (bool isFirst = true; ; isFirst = false)
        {
            if (!_scanner.TryAdvance(isObject: true, isFirst, out bool hasItem)) return false;
            if (!hasItem) return _scanner.TryEnd() && HasAll();
            if (!_scanner.TryKey(out PhpJsonToken key)) return false;
            if (!TryMember(key)) return false;
        }
    }

    private bool TryMember(PhpJsonToken key)
    {
        if (key.IsEscaped) return TryEscapedMember(key);
        return TryMember(key, key.TextIn(_json));
    }

    private bool TryEscapedMember(PhpJsonToken key)
    {
        Span<byte> room = stackalloc byte[BtcMixValues.Room];
        return PhpJsonText.TryUnescape(key.TextIn(_json), room, out int written)
            ? TryMember(key, room[..written])
            : Fail(BtcMixRule.NameIsKnown, key);
    }

    private bool TryMember(PhpJsonToken key, scoped ReadOnlySpan<byte> name)
    {
        BtcMixField field = BtcMixFields.Of(name);
        if (field == BtcMixField.Signature)
        {
            bool isSecond = _hasSignature;
            _hasSignature = true;
            return isSecond ? Fail(BtcMixRule.NameIsUnique, key) : _scanner.TryValue(depth: 1, out _);
        }

        int place = Array.IndexOf(layout, field);
        if (place < 0) return Fail(BtcMixRule.NameIsKnown, key);
        if ((_seen & (1u << place)) != 0) return Fail(BtcMixRule.NameIsUnique, key);
        if (order == BtcMixOrder.Documented && !IsInOrder(place)) return Fail(BtcMixRule.NameIsInOrder, key);

        _seen |= 1u << place;
        _next = place + 1;
        return field == BtcMixField.Payouts ? TryPayouts(key) : TryField(key, field);
    }

    /// <summary>Whether everything due before it is optional.</summary>
    private readonly bool IsInOrder(int place)
    {
        for (int i = _next; i < place; i++)
        {
            if (!BtcMixFields.IsOptional(layout[i])) return false;
        }

        return place >= _next;
    }

    private bool TryField(PhpJsonToken key, BtcMixField field)
    {
        if (!_scanner.TryValue(depth: 1, out PhpJsonToken value)) return false;
        if (value.HoldsSeparator) return Fail(BtcMixRule.NoSeparator, key);
        return BtcMixValues.Fits(_json, value, field) || Fail(BtcMixRule.ValueFits, key);
    }

    private bool TryPayouts(PhpJsonToken name)
    {
        if (!_scanner.TryEnterNested(depth: 1, out bool isContainer, out bool isObject)) return false;
        if (!isContainer || !isObject) return Fail(BtcMixRule.ValueFits, name);

        int start = _scanner.Position - 1;
        var addresses = new PhpKeySet(stackalloc ulong[PhpKeySet.Room]);
        bool mayRepeat = false;
        for (bool isFirst = true; ; isFirst = false)
        {
            if (!_scanner.TryAdvance(isObject: true, isFirst, out bool hasItem)) return false;
            if (!hasItem) return !mayRepeat || IsWithoutRepetition(start);
            if (!_scanner.TryKey(out PhpJsonToken address) || !_scanner.TryValue(depth: 2, out PhpJsonToken amount)) return false;
            if (address.HoldsSeparator || amount.HoldsSeparator) return FailPayout(BtcMixRule.NoSeparator, address);
            if (!BtcMixValues.IsNumber(_json, amount)) return FailPayout(BtcMixRule.ValueFits, address);

            // Two spellings of one escaped address have different bytes: let the exact form decide.
            mayRepeat |= address.IsEscaped || !addresses.TryAdd(address.TextIn(_json));
        }
    }

    private bool IsWithoutRepetition(int start)
    {
        PhpArray.Of(_json, start, out string? repeated);
        if (repeated is null) return true;
        Ambiguity = new(BtcMixRule.NameIsUnique, "payouts." + repeated);
        return false;
    }

    private bool HasAll()
    {
        for (int i = 0; i < layout.Length; i++)
        {
            if (BtcMixFields.IsOptional(layout[i]) || (_seen & (1u << i)) != 0) continue;
            Ambiguity = new(BtcMixRule.NameIsPresent, BtcMixFields.NameOf(layout[i]));
            return false;
        }

        return true;
    }

    private bool Fail(BtcMixRule rule, PhpJsonToken key)
    {
        Ambiguity = new(rule, PhpArray.TextOf(_json, key));
        return false;
    }

    private bool FailPayout(BtcMixRule rule, PhpJsonToken address)
    {
        Ambiguity = new(rule, "payouts." + PhpArray.TextOf(_json, address));
        return false;
    }
}
