using LanguageExt;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Tests.Laws.Explaining;

/// <summary>A message of any scheme with its secret: all that laws of explaining ask for.</summary>
public sealed record Suspect(string Scheme, Seq<Mistake> Mistakes, int MostTrials, Func<string, Explanation> Explain, Func<Mistake[], Option<string>> Make)
{
    public static Suspect Of<T>(Explainer<T> explainer, T message, string key) => new(
        explainer.Scheme,
        explainer.Mistakes,
        explainer.MostTrials,
        signature =>
        {
            using var secret = Secret.OfText(key);
            return explainer.Explain(message, secret, signature);
        },
        mistakes =>
        {
            using var secret = Secret.OfText(key);
            return explainer.Make(message, secret, mistakes);
        });

    public override string ToString() => Scheme;
}
