using System.Globalization;

namespace PureCrypto.Signing;

/// <summary>What a person is told about a <see cref="VerificationError"/>.</summary>
public static class VerificationErrors
{
    /// <summary>One sentence, without secrets. For people only: programs match on the case.</summary>
    public static string Describe(this VerificationError error) => error.Match(
        malformed: static x => $"Not verified: the signature {x.Reason}.",
        undecodable: static x => $"Not verified: the body {x.Reason}.",
        tooLarge: static x => string.Create(CultureInfo.InvariantCulture, $"Not verified: the body has {x.Length} bytes, more than {x.Limit}."),
        wrongSignature: static _ => "Not verified: the signature does not match.",
        outOfTime: static x => string.Create(
            CultureInfo.InvariantCulture,
            $"Not verified: the signature is genuine, and its time is {Math.Abs(x.Skew.TotalSeconds)} s {(x.Skew > TimeSpan.Zero ? "in the past" : "in the future")}."),
        keyNotGood: static x => $"Not verified: the signature matches the key {x.Key}, which is not good at this time.",
        ambiguous: static x => $"Not verified: the signature matches, but the scheme does not sign names or separators, and {Visible(x.Field)} {x.Rule}.",
        replayed: static x => $"Not accepted: the signature is genuine, and the event {Visible(x.Event.Text)} was handled before.",
        inProgress: static x => $"Not accepted: the signature is genuine, and the event {Visible(x.Event.Text)} is being handled.",
        noRoom: static x => string.Create(
            CultureInfo.InvariantCulture, $"Not accepted: the signature is genuine, and no further event can be remembered until {x.Until.UtcDateTime:s}Z."),
        answersAnother: static x => $"Not accepted: the answer is not one to what was asked; its {x.Field} is another.");

    // What was received may hold control characters that would act on a terminal.
    private static string Visible(string text) => string.Concat(Array.ConvertAll(
        text.ToCharArray(),
        static c => char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString(CultureInfo.InvariantCulture)));
}
