using System.Runtime.CompilerServices;
using System.Text;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The text that BtcMix signs, made from the raw answer as the documented PHP recipe makes it.</summary>
/// <remarks>
/// <para>The text joins the top-level values by <c>|</c>, in the order of the answer and without <c>signature</c>: a string
/// is its unescaped bytes, null and false are empty, true is 1, a number is <see cref="PhpNumber"/>; an object is its keys
/// and then its values, all joined by <c>,</c>, and what is nested deeper is the word <c>Array</c>. A key that occurs
/// again keeps its first place and takes its last value. It must be made from the bytes received: a typed model has lost
/// the order, the kind of the numbers and the fields it does not know.</para>
/// <para>What PHP's <c>json_decode</c> refuses has no signed text; nothing throws.</para>
/// <para>Laws (<c>BtcMixCanonicalLaws</c>): the hot form agrees with a plain one, on JSON and on garbage; the text is never
/// longer than <see cref="MaxLength"/>; the hot form allocates nothing, unless a key repeats or an object or list has
/// more than 64 items.</para>
/// </remarks>
[SkipLocalsInit]
public static class BtcMixCanonical
{
    private const int LongestGrowth = 8;

    /// <summary>A length that the signed text of so many bytes of JSON never exceeds; typical answers shrink.</summary>
    /// <remarks>
    /// Only two things grow: numbers (at most from <c>0.1</c>, 3 bytes, to <c>0.10000000000000001</c>, 19 bytes) and list
    /// items, which take up to 10 digits of index and two separators; each item also has a comma or bracket of its own
    /// in the JSON. So 4 bytes become at most 31, and eightfold is enough. A text that would exceed the longest array
    /// gets that length, and then does not fit.
    /// </remarks>
    public static int MaxLength(int jsonLength) => (int)Math.Min((long)jsonLength * LongestGrowth, Array.MaxLength);

    /// <summary>Writes the signed text of an answer, and takes from it the signature it carries.</summary>
    /// <remarks>Beyond a destination that fits the text, nothing but <see cref="MaxLength"/> is sure to be enough:
    /// keys are unescaped in the room left.</remarks>
    /// <returns>False, and nothing written, when <see cref="BtcMixEnvelope.Refusal"/> says that PHP would not decode the
    /// answer, or, with a refusal of None, when the destination is too short.</returns>
    public static bool TryWrite(
        ReadOnlySpan<byte> json, BtcMixRecipe recipe, Span<byte> destination, out int written, out BtcMixEnvelope envelope)
    {
        bool isWritten = TryWriteText(json, recipe, destination, out written, out BtcMixNotes notes);
        envelope = new(json, notes);
        return isWritten;
    }

    /// <summary>As the public form.</summary>
    internal static bool TryWriteText(
        ReadOnlySpan<byte> json, BtcMixRecipe recipe, Span<byte> destination, out int written, out BtcMixNotes notes) =>
        (!recipe.OmitsRefCode && BtcMixUsual.TryWrite(json, recipe.Precision, destination, out written, out notes))
        || TryWriteAny(json, recipe, destination, out written, out notes);

    [MethodImpl(MethodImplOptions.NoInlining)] // its room on the stack is not for the usual answer
    private static bool TryWriteAny(
        ReadOnlySpan<byte> json, BtcMixRecipe recipe, Span<byte> destination, out int written, out BtcMixNotes notes)
    {
        Span<ulong> names = stackalloc ulong[PhpKeySet.Room];
        Span<ulong> keys = stackalloc ulong[PhpKeySet.Room];
        Span<PhpJsonToken> values = stackalloc PhpJsonToken[PhpKeySet.Room];
        var writer = new BtcMixWriter(json, recipe, destination, names, keys, values);
        BtcMixWriting outcome = writer.Stream();
        if (outcome == BtcMixWriting.MayRepeat)
        {
            writer = new BtcMixWriter(json, recipe, destination, names, keys, values);
            outcome = writer.Resolve();
        }

        bool isWritten = outcome == BtcMixWriting.Written;
        notes = isWritten ? writer.Notes : BtcMixNotes.Refused(writer.Refusal);
        written = isWritten ? writer.Length : 0;
        return isWritten;
    }

    /// <summary>The signed text of an answer, or why PHP would not decode it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The answer is longer than 256 MB.</exception>
    public static Either<PhpJsonRefusal, string> Of(ReadOnlySpan<byte> json, BtcMixRecipe recipe)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(json.Length, Array.MaxLength / LongestGrowth, nameof(json));
        byte[] text = new byte[MaxLength(json.Length)];
        return TryWriteText(json, recipe, text, out int written, out BtcMixNotes notes)
            ? Encoding.UTF8.GetString(text, 0, written)
            : notes.Refusal;
    }
}
