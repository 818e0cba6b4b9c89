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
    /// <summary>Whether the structure is sound, of an answer whose signed text was written just now. Allocates nothing when it is.</summary>
    /// <remarks>The usual answer was already judged while its text was written; any other is read again, by <see cref="Check"/>.</remarks>
    /// <param name="json">The answer.</param>
    /// <param name="envelope">What <see cref="BtcMixCanonical.TryWrite"/> gave for this same answer, by whatever recipe.</param>
    /// <param name="layout">The endpoint that gave the answer.</param>
    /// <param name="order">Whether the documented order is required.</param>
    /// <param name="ambiguity">The first fault found, when the result is false.</param>
    public static bool TryCheck(
        ReadOnlySpan<byte> json, in BtcMixEnvelope envelope, BtcMixLayout layout, BtcMixOrder order,
        [NotNullWhen(false)] out BtcMixAmbiguity? ambiguity)
    {
        ambiguity = envelope.Outline.Confirms(layout.Fields, order) ? null : Fault(json, layout, order);
        return ambiguity is null;
    }

    /// <summary>Nothing when the structure is sound; else which key is at fault, the first in the answer, and which rule it breaks.</summary>
    public static Either<BtcMixAmbiguity, Unit> Check(ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixOrder order) =>
        Fault(json, layout, order) is { } fault ? fault : unit;

    private static BtcMixAmbiguity? Fault(ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixOrder order)
    {
        if (!Utf8.IsValid(json)) return new(BtcMixRule.IsObject, "");
        var reader = new BtcMixStructureReader(json, layout.Fields, order);
        return reader.TryRead() ? null : reader.Ambiguity;
    }
}
