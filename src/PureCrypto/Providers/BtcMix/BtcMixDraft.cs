using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Unicode;
using PureCrypto.Calls;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What goes into the signed text of an answer, and how it is joined.</summary>
/// <param name="Json">The answer.</param>
/// <param name="Style">How its values are written.</param>
/// <param name="Separator">What stands between two values.</param>
/// <param name="End">What stands after the last.</param>
/// <param name="IsJson">Whether the JSON itself is signed, without the signature's field.</param>
internal sealed record BtcMixDraft(byte[] Json, BtcMixStyle Style = default, string Separator = "|", string End = "", bool IsJson = false)
{
    private const string SignatureName = "signature";

    /// <summary>The draft of an answer as the document has it.</summary>
    public static Making<BtcMixDraft> Of(Body answer) => new(
        new BtcMixDraft(answer.Bytes.ToArray()), default, MacForm.Of(MacAlgorithm.Sha256), MacSpelling.Of(MacEncoding.Base64, ""));

    /// <summary>The signed text; null if PHP would not decode the answer.</summary>
    public static byte[]? Write(BtcMixDraft draft)
    {
        byte[] json = draft.Json;
        if (!IsDecoded(json)) return null;

        PhpEntry[] signed = PhpArray.Of(json, Top(json).Start, out _).ToArray();
        if (Top(json).KindIn(json) == PhpJsonKind.Object) signed = [.. Signed(signed, draft.Style)];
        string text = draft.IsJson
            ? AsJson(json, signed)
            : string.Join(draft.Separator, signed.Select(entry => Field(json, entry, draft.Style)));
        return Encoding.UTF8.GetBytes(text + draft.End);
    }

    /// <summary>The text under <c>signature</c>, whatever its length; null if there is none.</summary>
    public static string? SignatureIn(ReadOnlySpan<byte> json)
    {
        if (!IsDecoded(json) || Top(json).KindIn(json) != PhpJsonKind.Object) return null;
        foreach (var entry in PhpArray.Of(json, Top(json).Start, out _))
        {
            if (entry.Key is SignatureName && entry.Value.KindIn(json) == PhpJsonKind.Text) return PhpArray.TextOf(json, entry.Value);
        }

        return null;
    }

    private static bool IsDecoded(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) return false;
        var scanner = new PhpJsonScanner(json);
        return scanner.TryValue(depth: 0, out var top) && scanner.TryEnd() && top.KindIn(json) is PhpJsonKind.Object or PhpJsonKind.List;
    }

    private static PhpJsonToken Top(ReadOnlySpan<byte> json)
    {
        new PhpJsonScanner(json).TryValue(depth: 0, out var top);
        return top;
    }

    // The members of an object have names that matter; the items of a list do not.
    private static IEnumerable<PhpEntry> Signed(PhpEntry[] entries, BtcMixStyle style)
    {
        var signed = entries.Where(entry => entry.Key switch
        {
            SignatureName => style.HasSignature,
            "refCode" => !style.Recipe.OmitsRefCode,
            _ => true,
        });
        return style.IsSorted ? signed.OrderBy(static entry => entry.Key, StringComparer.Ordinal) : signed;
    }

    private static string Field(byte[] json, PhpEntry entry, BtcMixStyle style) =>
        (style.HasNames ? entry.Key + "=" : "") + (entry.Key is SignatureName && style.HasSignature ? "" : BtcMixValueText.Of(json, entry.Value, style));

    private static string AsJson(byte[] json, PhpEntry[] entries) =>
        "{" + string.Join(',', entries.Select(entry => $"\"{JsonTexts.Php(entry.Key)}\":{Encoding.UTF8.GetString(entry.Value.In(json))}")) + "}";
}
