using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Whether a signed answer can mean only one thing. To be asked once its signature has been found genuine.</summary>
/// <remarks>
/// <para>BtcMix signs neither names nor separators nor the kinds of values, so that many answers share one signed text:
/// <c>created</c> and <c>updated</c> renamed into each other, two values merged by <c>|</c>, payouts flattened into a
/// string. A structure is sound when the names are those of the endpoint, each once and in the documented order, no value
/// holds a separator, and every value fits its field: text; an amount or a delay, as a number or a string that
/// spells one; an ISO 8601 instant; a transaction id, which is never a string that spells a number; payouts, as an object
/// of address and amount. <c>signature</c> may stand anywhere.</para>
/// <para>Law (<c>BtcMixStructureLaws</c>): of all ways to give the fields of an endpoint to the values of a signed text, one at
/// most is sound, save that null, an empty transaction id and an absent field cannot be told apart by their meaning,
/// and that a number may have been respelled (<c>0.1</c>, <c>"0.1"</c>, <c>1e-1</c>).</para>
/// </remarks>
public static class BtcMixStructure
{
    /// <summary>Whether the structure is sound. Allocates nothing when it is (and has no more than 64 payouts).</summary>
    /// <returns>False when another answer could have the same signed text: <paramref name="ambiguity"/> says which key is at
    /// fault, the first one in the answer, and which rule it breaks.</returns>
    public static bool TryCheck(
        ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixOrder order, [NotNullWhen(false)] out BtcMixAmbiguity? ambiguity)
    {
        ambiguity = null;
        if (!Utf8.IsValid(json))
        {
            ambiguity = new(BtcMixRule.IsObject, "");
            return false;
        }

        var reader = new BtcMixStructureReader(json, layout.Fields, order);
        if (reader.TryRead()) return true;

        ambiguity = reader.Ambiguity;
        return false;
    }

    /// <summary>The plain form of <see cref="TryCheck"/>.</summary>
    public static Either<BtcMixAmbiguity, Unit> Check(ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixOrder order) =>
        TryCheck(json, layout, order, out BtcMixAmbiguity? ambiguity) ? Prelude.Unit : ambiguity;
}
