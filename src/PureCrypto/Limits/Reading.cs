using System.Linq;
using System.Runtime.InteropServices;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>What was read of one number in a header, and how sure that is. Nothing there is certain; something unreadable is not.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reading<T>(Option<T> Value, Confidence Confidence) where T : IComparable<T>
{
    public static Reading<T> Nothing => new(None, Confidence.Certain);

    public static Reading<T> Strange => new(None, Confidence.Doubtful);

    public bool IsNothing => Value.IsNone && Confidence is Confidence.Certain;

    /// <summary>The least of several readings of the same number; doubtful if they differ.</summary>
    public static Reading<T> Least(Seq<Reading<T>> readings) => One(readings, static (a, b) => a.CompareTo(b) <= 0 ? a : b);

    /// <summary>The greatest of several readings of the same number; doubtful if they differ.</summary>
    public static Reading<T> Most(Seq<Reading<T>> readings) => One(readings, static (a, b) => a.CompareTo(b) >= 0 ? a : b);

    private static Reading<T> One(Seq<Reading<T>> readings, Func<T, T, T> choose)
    {
        if (readings.IsEmpty) return Nothing;
        T[] values = [.. readings.Map(static x => x.Value).Somes()];
        if (values.Length == 0) return Strange;
        bool agree = Array.TrueForAll(values, x => x.CompareTo(values[0]) == 0);
        return new Reading<T>(values.Aggregate(choose), agree ? readings.Map(static x => x.Confidence).Min() : Confidence.Doubtful);
    }
}
