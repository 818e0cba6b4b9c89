using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.Mintarex;

/// <summary>What goes wrong with Mintarex's signatures.</summary>
/// <remarks>Spec: spec/explain.md.</remarks>
public static class MintarexMistakes
{
    /// <summary>Explains the signature of a request, of whatever client.</summary>
    public static Explainer<MintarexSentRequest> Requests { get; } = Explainer.Of<MintarexSentRequest, MintarexDraft>(
        "mintarex",
        LengthOf,
        MintarexDraft.Of,
        MintarexDraft.Write,
        BodyLapses.Of<MintarexDraft>(static draft => draft.Body, static (draft, body) => draft with { Body = body }),
        MintarexRequestLapses.Lines(),
        TimeLapses.Of<MintarexDraft>(static draft => draft.Timestamp, static (draft, time) => draft with { Timestamp = time }),
        MintarexRequestLapses.BodyLine(),
        MintarexRequestLapses.Joints(),
        KeyLapses.OfId<MintarexDraft>(static draft => draft.KeyId, separator: null),
        KeyLapses.Of<MintarexDraft>(),
        MacLapses.Of<MintarexDraft>(),
        SpellingLapses.Of<MintarexDraft>());

    /// <summary>Explains the signature of a callback, in either recipe. Give the timestamp's header also where the recipe does
    /// not sign it: the other recipe is one of the mistakes.</summary>
    public static Explainer<CallbackMessage> Callbacks { get; } = CallbackLapses.Explainer("mintarex-callback");

    private static int LengthOf(MintarexSentRequest sent) => (int)Math.Min(
        int.MaxValue,
        (long)sent.Method.Length + sent.Target.Length + sent.Timestamp.Length + sent.Nonce.Length + sent.Body.Bytes.Length);
}
