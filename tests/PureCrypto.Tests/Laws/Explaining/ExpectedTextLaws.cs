using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Explaining;

/// <summary>The texts that explanations show are those of the schemes, and of the languages that are said to have written them (EXP-8).</summary>
[Properties(Arbitrary = [typeof(BtcMixAnswers)], MaxTest = 200)]
public sealed class ExpectedTextLaws
{
    [Property]
    public bool The_text_expected_of_an_answer_is_the_one_that_is_verified(RawAnswer answer)
    {
        using var secret = Secret.OfText("a secret");
        var expected = BtcMixMistakes.Answers.Explain(Body.OfText(answer.Text), secret, "no signature") is Explanation.NotFound found ? found.Expected : default;
        return BtcMixCanonical.Of(answer.Utf8, BtcMixRecipe.Documented).Match(
            Right: text => expected.Exists(canonical => string.Equals(canonical.Text, text, StringComparison.Ordinal)),
            Left: _ => expected.IsNone);
    }

    [Property]
    public bool A_right_signature_is_the_one_that_verifies_by_every_policy(RawAnswer answer)
    {
        using var secret = Secret.OfText("a secret");
        return BtcMixMistakes.Answers.Make(Body.OfText(answer.Text), secret).ForAll(signature =>
            string.Equals(signature, BtcMixSigned.Of(answer.Utf8, BtcMixRecipe.Documented).Mac("a secret"), StringComparison.Ordinal));
    }

    [Property]
    public bool Json_written_again_as_dotnet_does_it_is_what_dotnet_writes(RawAnswer json)
    {
        if (Reserialised(json.Text) is not { } again || string.Equals(again, json.Text, StringComparison.Ordinal)) return true;
        using var secret = Secret.OfText("a secret");
        var message = new CallbackMessage(MintarexCallbacks.BodyOnly, "", Body.OfText(json.Text));
        var explainer = MintarexMistakes.Callbacks;
        var mistake = explainer.Mistakes.Filter(static m => m.Name == "json-dotnet").ToArray();
        return explainer.Make(message, secret, mistake).Exists(signature =>
            explainer.Explain(message, secret, signature) is Explanation.Mistaken { Signed: var signed } && string.Equals(signed.Text, again, StringComparison.Ordinal));
    }

    // Null where .NET has no one answer: no JSON, or a name that comes twice.
    private static string? Reserialised(string json)
    {
        try
        {
            return JsonNode.Parse(json)?.ToJsonString() is { } text && JsonNode.Parse(text) is { } node && JsonNode.DeepEquals(node, JsonNode.Parse(json)) ? text : null;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
