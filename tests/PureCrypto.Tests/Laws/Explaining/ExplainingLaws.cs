using FsCheck;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Explaining;

/// <summary>What holds for every explainer, every message and every signature (EXP-1 to EXP-7, EXP-9).</summary>
[Properties(Arbitrary = [typeof(Suspects)], MaxTest = 60)]
public sealed class ExplainingLaws
{
    [Property]
    public bool Nothing_is_wrong_with_the_right_signature(Suspect suspect) => suspect.Make([]).Match(
        Some: signature => suspect.Explain(signature) is Explanation.NothingWrong,
        None: () => suspect.Explain("") is Explanation.NotFound { Expected.IsNone: true });

    [Property(MaxTest = 300)]
    public bool A_mistake_is_explained_by_itself_or_by_one_that_gives_the_same(Suspect suspect, NonNegativeInt which) =>
        IsExplained(suspect, [suspect.Mistakes[which.Get % suspect.Mistakes.Count]]);

    [Property(MaxTest = 200)]
    public bool Two_mistakes_are_explained_by_themselves_or_by_what_gives_the_same(Suspect suspect, NonNegativeInt one, NonNegativeInt other) =>
        IsExplained(suspect, [.. new[] { one, other }.Select(n => suspect.Mistakes[n.Get % suspect.Mistakes.Count]).Distinct()]);

    [Property]
    public bool Two_mistakes_give_the_same_whichever_is_named_first(Suspect suspect, NonNegativeInt one, NonNegativeInt other)
    {
        var first = suspect.Mistakes[one.Get % suspect.Mistakes.Count];
        var second = suspect.Mistakes[other.Get % suspect.Mistakes.Count];
        return first == second || suspect.Make([first, second]) == suspect.Make([second, first]);
    }

    [Property]
    public bool A_random_signature_finds_nothing_within_the_bound(Suspect suspect, Guid a, Guid b) =>
        new[] { Convert.ToHexStringLower([.. a.ToByteArray(), .. b.ToByteArray()]), Convert.ToBase64String([.. a.ToByteArray(), .. b.ToByteArray()]) }
            .All(signature => suspect.Explain(signature) is Explanation.NotFound { Tried: var tried } && tried <= suspect.MostTrials);

    [Property]
    public bool No_text_makes_it_throw(Suspect suspect, string? signature) => suspect.Explain(signature ?? "").Describe().Length > 0;

    [Property]
    public bool Searching_again_gives_the_same(Suspect suspect, NonNegativeInt which) => suspect.Make([suspect.Mistakes[which.Get % suspect.Mistakes.Count]]).ForAll(
        signature => Names(suspect.Explain(signature)).SequenceEqual(Names(suspect.Explain(signature)), StringComparer.Ordinal));

    [Property]
    public bool Nothing_printed_holds_the_secret(Suspect suspect, NonNegativeInt which)
    {
        // Long enough not to stand anywhere by chance.
        const string Key = "ZKJH4jhgkjhg3kjGfd8zUZ";
        using var secret = Secret.OfText(Key);
        var message = new CallbackMessage(MintarexCallbacks.BodyOnly, "1", Body.OfText(suspect.Scheme));
        var explainer = MintarexMistakes.Callbacks;
        return explainer.Make(message, secret, explainer.Mistakes[which.Get % explainer.Mistakes.Count]).ForAll(signature =>
            explainer.Explain(message, secret, signature) is var found
            && !(found.ToString() + found.Describe()).Contains(Key, StringComparison.Ordinal));
    }

    private static bool IsExplained(Suspect suspect, Mistake[] mistakes) => suspect.Make(mistakes).ForAll(signature => suspect.Explain(signature) switch
    {
        Explanation.NothingWrong => suspect.Make([]).Exists(right => string.Equals(right, signature, StringComparison.Ordinal)),
        Explanation.Mistaken found => suspect.Make([.. found.Mistakes]).Exists(again => string.Equals(again, signature, StringComparison.Ordinal)) && found.Mistakes.Count <= mistakes.Length,
        _ => false,
    });

    private static IEnumerable<string> Names(Explanation explanation) =>
        explanation is Explanation.Mistaken found ? found.Mistakes.Map(static mistake => mistake.Name) : [explanation.GetType().Name];
}
