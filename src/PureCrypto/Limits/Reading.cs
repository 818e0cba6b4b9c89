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

    /// <summary>The lesser of two readings of the same number; doubtful if they differ.</summary>
    public Reading<T> Least(Reading<T> other) => With(other, isLeast: true);

    /// <summary>The greater of two readings of the same number; doubtful if they differ.</summary>
    public Reading<T> Most(Reading<T> other) => With(other, isLeast: false);

    private Reading<T> With(Reading<T> other, bool isLeast)
    {
        var surest = Confidence < other.Confidence ? Confidence : other.Confidence;
        if (Value.IsNone) return new Reading<T>(other.Value, surest);
        if (other.Value.IsNone) return new Reading<T>(Value, surest);

        int order = ((T)Value).CompareTo((T)other.Value);
        return order == 0 ? new Reading<T>(Value, surest) : new Reading<T>((order < 0) == isLeast ? Value : other.Value, Confidence.Doubtful);
    }
}
