using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Whether a signed answer can mean only one thing. To be asked once its signature has been found genuine.</summary>
/// <remarks>
/// <para>BtcMix signs neither names nor separators nor the kinds of values, so that many answers share one signed text:
/// <c>created</c> and <c>updated</c> renamed into each other, two values merged by <c>|</c>, payouts flattened into a
/// string. A structure is sound when the names are those of the endpoint, each once and in the documented order, no value
/// holds a separator, and every value fits its field: text; an amount or a delay, as a number or a string that spells
/// one; an ISO 8601 instant; a transaction id, never a string that spells a number; a refCode, never one that spells an
/// instant; payouts, as an object of address and amount. <c>signature</c> may stand anywhere.</para>
/// <para>Law (<c>BtcMixStructureLaws</c>): whoever gives other names to the values of a sound answer, in the order of either
/// endpoint, changes nothing or is found out. What may still differ has one meaning: an optional field that is null,
/// empty or absent; a number and the string that spells it; a number's digits beyond those that the provider signs.</para>
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
        [NotNullWhen(false)] out BtcMixAmbiguity? ambiguity) => TryCheck(json, envelope.Outline, layout, order, out ambiguity);

    /// <summary>As the public form.</summary>
    internal static bool TryCheck(
        ReadOnlySpan<byte> json, BtcMixOutline outline, BtcMixLayout layout, BtcMixOrder order,
        [NotNullWhen(false)] out BtcMixAmbiguity? ambiguity)
    {
        ambiguity = outline.Confirms(layout, order) ? null : Fault(json, layout, order);
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
