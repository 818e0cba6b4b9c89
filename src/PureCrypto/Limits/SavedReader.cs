using System.Buffers.Binary;
using System.Text;

namespace PureCrypto.Limits;

/// <summary>Reads little-endian numbers and texts one after the other. Once something is missing or wrong, all the rest is zero.</summary>
internal ref struct SavedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private long _room = SavedBudget.MostDates;

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    /// <summary>Whether something was missing or wrong.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether nothing was wrong, and nothing is left.</summary>
    public readonly bool IsAtEnd => !HasFailed && Position == _bytes.Length;

    public byte Byte() => Next(1) is [var only] ? only : (byte)0;

    public int Int32() => Next(4) is { Length: 4 } four ? BinaryPrimitives.ReadInt32LittleEndian(four) : 0;

    public long Int64() => Next(8) is { Length: 8 } eight ? BinaryPrimitives.ReadInt64LittleEndian(eight) : 0;

    /// <summary>A number of things that take so many bytes each: never more than there is room for, so garbage allocates nothing.</summary>
    public int Count(int atLeast)
    {
        int count = Int32();
        Require(count >= 0 && count <= (_bytes.Length - Position) / atLeast);
        return HasFailed ? 0 : count;
    }

    /// <summary>Takes room for so many dates, which the bytes may only count and not hold: so that garbage cannot ask for all memory.</summary>
    public void Claim(int dates)
    {
        _room -= dates;
        Require(_room >= 0);
    }

    public string Text()
    {
        var utf8 = Next(Count(atLeast: 1));
        Require(System.Text.Unicode.Utf8.IsValid(utf8));
        return HasFailed ? "" : Encoding.UTF8.GetString(utf8);
    }

    public void Require(bool holds) => HasFailed |= !holds;

    public T Fail<T>(T instead)
    {
        HasFailed = true;
        return instead;
    }

    private ReadOnlySpan<byte> Next(int length)
    {
        Require(length <= _bytes.Length - Position);
        if (HasFailed) return default;
        var next = _bytes.Slice(Position, length);
        Position += length;
        return next;
    }
}
