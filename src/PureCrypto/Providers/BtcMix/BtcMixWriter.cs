using System.Runtime.CompilerServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Writes one signed text; <see cref="BtcMixCanonical"/> says what that is.</summary>
/// <remarks>
/// <see cref="Stream"/> reads the answer once, writing as it reads, on the assumption that no key repeats.
/// When one may, <see cref="Resolve"/> starts anew with the exact arrays.
/// </remarks>
/// <param name="json">The answer.</param>
/// <param name="recipe">What the document leaves open.</param>
/// <param name="destination">Takes the text.</param>
/// <param name="names">Room for the fingerprints of the top-level names that no field has.</param>
/// <param name="keys">Room for those of the keys of one container.</param>
/// <param name="values">Room for the values of one container, which are written after its keys.</param>
internal ref partial struct BtcMixWriter(
    ReadOnlySpan<byte> json, BtcMixRecipe recipe, Span<byte> destination, Span<ulong> names, Span<ulong> keys, Span<PhpJsonToken> values)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private readonly Span<byte> _destination = destination;
    private readonly Span<PhpJsonToken> _values = values;
    private PhpKeySet _names = new(names);
    private PhpKeySet _keys = new(keys);
    private PhpJsonScanner _scanner = new(json, isUtf8: false);
    private BtcMixWriting _failure = BtcMixWriting.Refused;
    private BtcMixTraits _traits;
    private BtcMixOutline _outline;
    private PhpJsonToken _signature;
    private uint _fields; // one bit for each known field seen
    private bool _hasValue;

    public int Length { get; private set; }

    public readonly PhpJsonRefusal Refusal => _scanner.Refusal;

    public readonly BtcMixNotes Notes => new(PhpJsonRefusal.None, _signature, _traits, _outline);

    public BtcMixWriting Stream()
    {
        if (!_scanner.TryEnter(out bool isObject)) return BtcMixWriting.Refused;

        for (bool isFirst = true; ; isFirst = false)
        {
            if (!_scanner.TryAdvance(isObject, isFirst, out bool hasItem)) return BtcMixWriting.Refused;
            if (!hasItem) return _scanner.TryEnd() ? BtcMixWriting.Written : BtcMixWriting.Refused;
            if (!(isObject ? TryMember() : TrySigned(BtcMixField.None))) return _failure;
        }
    }

    private bool TryMember()
    {
        if (!_scanner.TryKey(out PhpJsonToken key)) return false;

        ReadOnlySpan<byte> name = key.TextIn(_json);
        if (key.IsEscaped)
        {
            // Top-level keys are not signed: the room after the text serves to read this one, and is written over.
            Span<byte> room = _destination[Length..];
            if (!PhpJsonText.TryUnescape(name, room, out int unescaped)) return Fail(BtcMixWriting.TooLong);
            name = room[..unescaped];
        }

        BtcMixField field = BtcMixFields.Of(name);
        if (field != BtcMixField.None) return TryField(field);
        return _names.TryAdd(name) ? TrySigned(field) : Fail(BtcMixWriting.MayRepeat);
    }

    /// <summary>Reads the value of a field, and writes it if it is signed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryField(BtcMixField field)
    {
        if (!TryAdd(field)) return Fail(BtcMixWriting.MayRepeat);
        if (field == BtcMixField.Signature) return _scanner.TryValue(depth: 1, out _signature);
        return recipe.OmitsRefCode && field == BtcMixField.RefCode ? TryOmitted(field) : TrySigned(field);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAdd(BtcMixField field)
    {
        uint bit = 1u << (int)field;
        bool isNew = (_fields & bit) == 0;
        _fields |= bit;
        return isNew;
    }

    private bool TryOmitted(BtcMixField field)
    {
        if (!_scanner.TryValue(depth: 1, out PhpJsonToken value)) return false;
        Note(field, value);
        return true;
    }

    /// <summary>Reads and writes one top-level value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TrySigned(BtcMixField field)
    {
        if (!TryJoin()) return false;
        return _scanner.TryPlainText(out PhpJsonToken text) ? TryPlain(field, text.TextIn(_json)) : TryOther(field);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryPlain(BtcMixField field, ReadOnlySpan<byte> text)
    {
        _outline = _outline.And(field, BtcMixValues.Fits(text, BtcMixFields.KindOf(field)));
        return TryAppend(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryOther(BtcMixField field)
    {
        if (!_scanner.TryEnterNested(depth: 1, out bool isContainer, out bool isObject)) return false;
        if (isContainer) return TryContainer(field, isObject);
        if (!_scanner.TryValue(depth: 1, out PhpJsonToken value)) return false;
        Note(field, value);
        return TryValue(value);
    }

    private void Note(BtcMixField field, PhpJsonToken value) =>
        _outline = _outline.And(field, !value.HoldsSeparator && BtcMixValues.Fits(_json, value, field));

    private bool TryValue(PhpJsonToken value)
    {
        switch (value.KindIn(_json))
        {
            case PhpJsonKind.Text:
                return TryText(value);
            case PhpJsonKind.Number:
                bool fits = PhpNumber.TryFormatToken(value.In(_json), recipe.Precision, _destination[Length..], out int written);
                Length += written;
                return fits || Fail(BtcMixWriting.TooLong);
            case PhpJsonKind.True:
                return TryAppend((byte)'1');
            case PhpJsonKind.Object or PhpJsonKind.List:
                _traits |= BtcMixTraits.NestedValues;
                return TryAppend("Array"u8);
            default:
                return true; // null and false are empty
        }
    }

    private bool TryText(PhpJsonToken text)
    {
        if (text.HoldsSeparator) _traits |= BtcMixTraits.Separators;
        if (!text.IsEscaped) return TryAppend(text.TextIn(_json));

        bool fits = PhpJsonText.TryUnescape(text.TextIn(_json), _destination[Length..], out int written);
        Length += written;
        return fits || Fail(BtcMixWriting.TooLong);
    }

    /// <summary>The separator between two top-level values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryJoin()
    {
        bool joins = _hasValue;
        _hasValue = true;
        return !joins || TryAppend((byte)'|');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAppend(byte value)
    {
        int at = Length;
        Span<byte> all = _destination;
        if (at >= all.Length) return Fail(BtcMixWriting.TooLong);
        all[at] = value;
        Length = at + 1;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAppend(ReadOnlySpan<byte> text)
    {
        if (!text.TryCopyTo(_destination[Length..])) return Fail(BtcMixWriting.TooLong);
        Length += text.Length;
        return true;
    }

    private bool Fail(BtcMixWriting failure)
    {
        _failure = failure;
        return false;
    }
}
