using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What goes wrong with the signatures inside BtcMix's answers.</summary>
/// <remarks>What a policy would accept (<see cref="BtcMixPolicy"/>) is a mistake here, too: against the document. Spec: spec/explain.md.</remarks>
public static class BtcMixMistakes
{
    /// <summary>Explains the signature of an answer, which <see cref="SignatureIn"/> takes out of it.</summary>
    public static Explainer<Body> Answers { get; } = Explainer.Of<Body, BtcMixDraft>(
        "btcmix",
        static answer => answer.Bytes.Length,
        BtcMixDraft.Of,
        BtcMixDraft.Write,
        BtcMixLapses.Values(),
        BtcMixLapses.Joints(),
        KeyLapses.Of<BtcMixDraft>(),
        MacLapses.Of<BtcMixDraft>(),
        SpellingLapses.Of<BtcMixDraft>());

    /// <summary>The text that an answer has under <c>signature</c>, of whatever length; none if it has none, or is no JSON even
    /// without a byte order mark.</summary>
    public static Option<string> SignatureIn(Body answer) => Optional(BtcMixDraft.SignatureIn(WithoutMark(answer.Bytes.Span)));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json) => json.StartsWith(Utf8Marks.ByteOrder) ? json[Utf8Marks.ByteOrder.Length..] : json;
}
