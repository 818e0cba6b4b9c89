using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>A set of statuses, as one machine word: making, comparing and walking it allocates nothing.</summary>
/// <typeparam name="TStatus">An enum whose values are 0, 1, 2 …, at most 63 of them.</typeparam>
public readonly record struct StatusSet<TStatus> where TStatus : struct, Enum
{
    internal StatusSet(ulong bits) => Bits = bits;

    internal ulong Bits { get; }

    /// <summary>How many there are.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>Whether the status is in it.</summary>
    public bool Contains(TStatus status) => IndexOf(status) is >= 0 and < 64 and var index && (Bits >> index & 1) != 0;

    /// <summary>The statuses, in the order of the enum.</summary>
    public Enumerator GetEnumerator() => new(Bits);

    /// <summary>The statuses, in the order of the enum.</summary>
    public Seq<TStatus> ToSeq()
    {
        var items = new List<TStatus>(Count);
        foreach (var status in this) items.Add(status);
        return Seq(items.ToArray());
    }

    /// <summary>The names of the statuses, joined by commas, in braces.</summary>
    public override string ToString() => "{" + string.Join(", ", ToSeq()) + "}";

    internal static int IndexOf(TStatus status) => Unsafe.BitCast<TStatus, int>(status);

    internal static TStatus At(int index) => Unsafe.BitCast<int, TStatus>(index);

    internal static ulong BitOf(TStatus status) => 1UL << IndexOf(status);

    /// <summary>Walks a <see cref="StatusSet{TStatus}"/>.</summary>
    [StructLayout(LayoutKind.Auto)]
    public ref struct Enumerator
    {
        private ulong _left;
        private int _index;

        internal Enumerator(ulong bits) => (_left, _index) = (bits, -1);

        /// <summary>The status that it is at.</summary>
        public readonly TStatus Current => At(_index);

        /// <summary>Goes to the next status; false if there is none.</summary>
        public bool MoveNext()
        {
            if (_left == 0) return false;
            _index = BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
