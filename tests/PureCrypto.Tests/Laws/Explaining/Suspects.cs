using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;
using PureCrypto.Tests.Laws.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Explaining;

/// <summary>Messages of every scheme: sound ones, nearly sound ones, and garbage.</summary>
public static class Suspects
{
    private const string Event = """{"id":"evt_1", "type":"trade.executed","data":{"url":"https:\/\/x.example/é😀","amount":"1.50","price":72014.250,"small":9.0e-5,"none":null,"a<b":"&"}}""";

    private const string Answer = """{"id":"Q96G3MSNW8MPQRTX","status":"a\/b","depositAmount":0.30000000000000004,"payouts":{"mfu":"0.00600000","x":1},"txid":null,"fee":9.0e-5,"delay":"0","refCode":"r","signature":""}""";

    private static readonly CallbackRecipe[] Recipes =
    [
        MintarexCallbacks.BodyOnly,
        MintarexCallbacks.Timestamped,
        CryptoFuseCallbacks.Assumed with { Algorithm = MacAlgorithm.Sha384, Encoding = MacEncoding.Base64 },
        CryptoFuseCallbacks.Assumed with { Algorithm = MacAlgorithm.Sha512, Prefix = "sha512=", TimestampHeader = "X-Timestamp" },
    ];

    public static Arbitrary<Suspect> Any() => Gen.OneOf(Callbacks, Requests, Answers).ToArbitrary();

    private static Gen<Suspect> Callbacks =>
        from recipe in Gen.Elements(Recipes)
        from explainer in Gen.Elements(MintarexMistakes.Callbacks, MistexMistakes.Bodies, CryptoPaymentsMistakes.Callbacks, CryptoFuseMistakes.Callbacks)
        from time in Times
        from body in Bodies(Event)
        from id in Ids
        from key in SigningArguments.Keys().Generator
        select Suspect.Of(explainer, new CallbackMessage(recipe, time, body) { KeyId = id }, key.Text);

    private static Gen<Suspect> Requests =>
        from method in Gen.Frequency((5, Gen.Elements("GET", "POST", "DELETE")), (1, AnyText))
        from target in Gen.OneOf(SigningArguments.Targets().Generator.Select(static t => t.Text), Gen.Elements("/v1/trades?to=b%2Fc+d&from=a%20:b", "/v1/x/../y/"), AnyText)
        from time in Times
        from nonce in Gen.OneOf(ArbMap.Default.GeneratorFor<Guid>().Select(static id => id.ToString("D")), AnyText)
        from body in Bodies(Event)
        from id in Ids
        from key in SigningArguments.Keys().Generator
        select Suspect.Of(MintarexMistakes.Requests, new MintarexSentRequest(method, target, time, nonce, body) { KeyId = id }, key.Text);

    private static Gen<Suspect> Answers =>
        from body in Gen.OneOf(Bodies(Answer), BtcMixAnswers.Raw().Generator.Select(static raw => Body.OfText(raw.Text)))
        from key in SigningArguments.Keys().Generator
        select Suspect.Of(BtcMixMistakes.Answers, body, key.Text);

    private static Gen<Body> Bodies(string sound) => Gen.OneOf(
        Gen.Constant(Body.OfText(sound)),
        Gen.Elements("", "{}", "[]", "\uFEFF{}", " {\r\n}\n", "[1,\n 2]\n", "\"\\ud83d\"", "1e400", "-0.0").Select(Body.OfText),
        Garbage.Near(Encoding.UTF8.GetBytes(sound)).Select(static bytes => Body.OfBytes(bytes)),
        BtcMixAnswers.Raw().Generator.Select(static raw => Body.OfText(raw.Text)));

    private static Gen<string> Times => Gen.Frequency(
        (6, Gen.Choose(0, int.MaxValue - 1).Select(static seconds => seconds.ToString(CultureInfo.InvariantCulture))),
        (2, Gen.Elements("", "0", "1767225600123", "9223372036854775807", "99999999999999999999", "-1", "1767225600.5")),
        (1, AnyText));

    private static Gen<string> Ids => Gen.OneOf(Gen.Constant(""), Gen.Constant("mx_test_000000000000000000000001"), AnyText);

    // Any UTF-16 at all, halves of pairs included; never null.
    private static Gen<string> AnyText => ArbMap.Default.GeneratorFor<string>().Select(static text => text ?? "");
}
