using System.Globalization;

namespace PureCrypto.Signing.Explaining;

/// <summary>What a person is told about an <see cref="Explanation"/>.</summary>
public static class Explanations
{
    /// <summary>One or two sentences, without secrets. For people only: programs match on the case.</summary>
    public static string Describe(this Explanation explanation) => explanation.Match(
        nothingWrong: static _ => "Nothing is wrong: this is the signature that the scheme gives.",
        mistaken: static x => string.Join(' ', x.Mistakes.Map(static mistake => mistake.Sentence)),
        notFound: static x => string.Create(
            CultureInfo.InvariantCulture,
            $"Not explained: {x.Tried} ways of signing were tried, and none gives this signature. The secret is another one, "
            + $"the message is not what was signed, or the mistake is not known."),
        tooLarge: static x => string.Create(CultureInfo.InvariantCulture, $"Not explained: the message has {x.Length} bytes, more than {x.Limit}."));
}
