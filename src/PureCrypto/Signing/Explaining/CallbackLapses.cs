namespace PureCrypto.Signing.Explaining;

/// <summary>Mistakes with a MAC over a body, and the explainers made of them.</summary>
internal static class CallbackLapses
{
    /// <summary>The explainer of a scheme over a raw body.</summary>
    /// <param name="scheme">Its name.</param>
    /// <param name="keyIdSeparator">What joins key id and secret in the whole key; null where the two are not joined.</param>
    public static Explainer<CallbackMessage> Explainer(string scheme, string? keyIdSeparator = null) => Explaining.Explainer.Of<CallbackMessage, CallbackDraft>(
        scheme,
        static message => message.Body.Bytes.Length,
        CallbackDraft.Of,
        CallbackDraft.Write,
        BodyLapses.Of<CallbackDraft>(static draft => draft.Body, static (draft, body) => draft with { Body = body }),
        Recipes(),
        TimeLapses.Of<CallbackDraft>(static draft => draft.Time, static (draft, time) => draft with { Time = time }),
        Joints(),
        KeyLapses.OfId<CallbackDraft>(static draft => draft.KeyId, keyIdSeparator),
        KeyLapses.Of<CallbackDraft>(),
        MacLapses.Of<CallbackDraft>(),
        SpellingLapses.Of<CallbackDraft>());

    private static Lapse<CallbackDraft>[] Recipes() =>
    [
        Lapse<CallbackDraft>.In(
            MistakeStage.Message, "time-signed", "The time was signed before the body, with a dot between them, which this recipe does not do.",
            static draft => draft is { Time: null, Header: not "" } ? draft with { Time = draft.Header } : null),
        Lapse<CallbackDraft>.In(
            MistakeStage.Message, "time-not-signed", "The body alone was signed, without the time and the dot before it.",
            static draft => draft.Time is null ? null : draft with { Time = null }),
    ];

    private static Lapse<CallbackDraft>[] Joints() =>
    [
        Joint("time-last", "The time was signed after the body and not before it.",
            static draft => draft with { IsTimeLast = true }),
        Joint("separator-left-out", "Nothing stood between the time and the body.",
            static draft => draft with { Separator = "" }),
        Joint("separator-colon", "A colon stood between the time and the body.", static draft => draft with { Separator = ":" }),
        Joint("separator-pipe", "A vertical line stood between the time and the body.",
            static draft => draft with { Separator = "|" }),
        Joint("separator-newline", "A line end (LF) stood between the time and the body.",
            static draft => draft with { Separator = "\n" }),
    ];

    private static Lapse<CallbackDraft> Joint(string name, string sentence, Func<CallbackDraft, CallbackDraft> change) =>
        Lapse<CallbackDraft>.In(MistakeStage.Text, name, sentence, draft => draft.Time is null ? null : change(draft));
}
