using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Mistakes with the text that is made of an answer.</summary>
internal static class BtcMixLapses
{
    public static Lapse<BtcMixDraft>[] Values() =>
    [
        Lapse<BtcMixDraft>.In(
            MistakeStage.Message, "bom-stripped", "The byte order mark before the answer was left out.",
            static draft => draft.Json.AsSpan().StartsWith(Utf8Marks.ByteOrder) ? draft with { Json = draft.Json[Utf8Marks.ByteOrder.Length..] } : null),
        Lapse<BtcMixDraft>.In(
            MistakeStage.Message, "utf-8-repaired", "Bytes of the answer that are not UTF-8 were replaced, as decoding to a string does.",
            static draft => draft.Json is var json && System.Text.Unicode.Utf8.IsValid(json)
                ? null
                : draft with { Json = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(json)) }),
        Recipe("ref-code-left-out", "The field refCode was not signed.", static recipe => recipe with { OmitsRefCode = true }),
        Recipe("precision-15", "PHP printed numbers with its precision set to 15 and not to 14.",
            static recipe => recipe with { Precision = PhpPrecision.Fifteen }),
        Recipe("precision-16", "PHP printed numbers with its precision set to 16 and not to 14.",
            static recipe => recipe with { Precision = PhpPrecision.Sixteen }),
        Recipe("precision-17", "PHP printed numbers with its precision set to 17 and not to 14.",
            static recipe => recipe with { Precision = PhpPrecision.Seventeen }),
        Recipe("precision-shortest", "PHP printed numbers with its precision set to -1 and not to 14.",
            static recipe => recipe with { Precision = PhpPrecision.RoundTrip }),
        Style("numbers-as-they-came", "Numbers were signed as their JSON has them.",
            static style => style with { Numbers = BtcMixNumberStyle.AsItCame }),
        Style("numbers-without-exponent", "Numbers were signed without an exponent.",
            static style => style with { Numbers = BtcMixNumberStyle.Plain }),
        Style("numbers-with-8-decimals", "Numbers were signed with eight decimals.",
            static style => style with { Numbers = BtcMixNumberStyle.EightDecimals }),
        Style("decimal-comma", "Numbers were signed with a comma for their point, as PHP 7 prints them in some locales.",
            static style => style with { HasComma = true }),
        Style("zeros-trimmed", "Amounts that are strings lost the zeros at their end.",
            static style => style with { IsTrimmed = true }),
        Style("words-for-booleans", "true, false and null were signed as these words.",
            static style => style with { HasWords = true }),
        Style("escapes-kept", "Strings were signed with their JSON escapes.", static style => style with { HasEscapes = true }),
        Style("payouts-in-pairs", "Each payout was signed as its address and its amount.",
            static style => style with { Payouts = BtcMixPayoutStyle.Pairs }),
        Style("payouts-without-addresses", "The addresses of the payouts were not signed.",
            static style => style with { Payouts = BtcMixPayoutStyle.ValuesAlone }),
        Style("payouts-as-json", "The payouts were signed as JSON.",
            static style => style with { Payouts = BtcMixPayoutStyle.Json }),
        Style("payouts-as-array", "The word Array was signed for the payouts: they were turned into a string.",
            static style => style with { Payouts = BtcMixPayoutStyle.Word }),
        Style("fields-sorted", "The fields were sorted by their names.", static style => style with { IsSorted = true }),
        Style("names-signed", "Each value was signed with its name and = before it.",
            static style => style with { HasNames = true }),
        Style("signature-field-left-in", "The field of the signature was signed, too, while it was still empty.",
            static style => style with { HasSignature = true }),
    ];

    public static Lapse<BtcMixDraft>[] Joints() =>
    [
        Joint("json-signed", "The JSON itself was signed, without the signature in it.",
            static draft => draft with { IsJson = true }),
        Joint("values-not-joined", "Nothing stood between the values.", static draft => draft with { Separator = "" }),
        Joint("values-comma", "The values were joined by commas.", static draft => draft with { Separator = "," }),
        Joint("values-ampersand", "The values were joined by ampersands.", static draft => draft with { Separator = "&" }),
        Joint("values-newline", "The values were joined by line ends (LF).", static draft => draft with { Separator = "\n" }),
        Joint("text-separator-added", "A separator was put after the last value.",
            static draft => draft with { End = draft.Separator }),
        Joint("text-newline-added", "A line end (LF) was put after the last value.", static draft => draft with { End = "\n" }),
    ];

    private static Lapse<BtcMixDraft> Recipe(string name, string sentence, Func<BtcMixRecipe, BtcMixRecipe> change) =>
        Style(name, sentence, style => style with { Recipe = change(style.Recipe) });

    private static Lapse<BtcMixDraft> Style(string name, string sentence, Func<BtcMixStyle, BtcMixStyle> change) =>
        Lapse<BtcMixDraft>.In(MistakeStage.Message, name, sentence, draft => draft with { Style = change(draft.Style) });

    private static Lapse<BtcMixDraft> Joint(string name, string sentence, Func<BtcMixDraft, BtcMixDraft> change) =>
        Lapse<BtcMixDraft>.In(MistakeStage.Text, name, sentence, change);
}
