namespace PureCrypto.Signing.Explaining;

/// <summary>Mistakes in how a MAC that is right is written down.</summary>
internal static class SpellingLapses
{
    public static Lapse<TDraft>[] Of<TDraft>() =>
    [
        Form<TDraft>("lower-case-hex", "The MAC is written in lower-case hex.", SpellingForm.LowerHex),
        Form<TDraft>("upper-case-hex", "The MAC is written in upper-case hex.", SpellingForm.UpperHex),
        Form<TDraft>("base64", "The MAC is written in base64.", SpellingForm.Base64),
        Form<TDraft>("base64url", "The MAC is written in the alphabet of base64url.", SpellingForm.Base64Url),
        Form<TDraft>("base64-of-hex", "The MAC is written in hex, and that text once more in base64.", SpellingForm.Base64OfHex),
        Spelled<TDraft>("padding-left-out", "The base64 of the MAC has lost its padding.",
            static spelling => spelling.IsHex ? spelling : spelling with { IsUnpadded = true }),
        Spelled<TDraft>("prefix-left-out", "What must stand before the MAC was left out.",
            static spelling => spelling with { Prefix = "" }),
        Spelled<TDraft>("prefix-sha256", "Before the MAC stands sha256=, as other providers have it.",
            static spelling => spelling with { Prefix = "sha256=" + spelling.Prefix }),
        Spelled<TDraft>("prefix-v1", "Before the MAC stands v1=, as other recipes have it.",
            static spelling => spelling with { Prefix = "v1=" + spelling.Prefix }),
        Spelled<TDraft>("prefix-openssl", "Before the MAC stands what openssl prints before it.",
            static spelling => spelling with { Prefix = "SHA2-256(stdin)= " + spelling.Prefix }),
        Spelled<TDraft>("signature-newline", "A line end (LF) stands after the MAC.",
            static spelling => spelling with { Suffix = "\n" }),
    ];

    private static Lapse<TDraft> Form<TDraft>(string name, string sentence, SpellingForm form) => Spelled<TDraft>(
        name, sentence, spelling => spelling.IgnoresCase && form is SpellingForm.LowerHex or SpellingForm.UpperHex ? spelling : spelling with { Form = form });

    // What changes nothing is no mistake.
    private static Lapse<TDraft> Spelled<TDraft>(string name, string sentence, Func<MacSpelling, MacSpelling> change) => new(
        new Mistake(name, MistakeStage.Spelling, sentence),
        making => change(making.Spelling) is var changed && changed != making.Spelling ? making with { Spelling = changed } : null);
}
