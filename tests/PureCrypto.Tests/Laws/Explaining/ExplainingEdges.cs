using System.Text;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Signing.Explaining;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Explaining;

/// <summary>The tables as data, what explaining agrees with, and its limits (EXP-5, EXP-6, EXP-8, EXP-10).</summary>
public sealed class ExplainingEdges
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1767225600);

    public static TheoryData<string, Mistake[], int> Tables { get; } = new()
    {
        { "mintarex", [.. MintarexMistakes.Requests.Mistakes], MintarexMistakes.Requests.MostTrials },
        { "mintarex-callback", [.. MintarexMistakes.Callbacks.Mistakes], MintarexMistakes.Callbacks.MostTrials },
        { "mistex", [.. MistexMistakes.Bodies.Mistakes], MistexMistakes.Bodies.MostTrials },
        { "btcmix", [.. BtcMixMistakes.Answers.Mistakes], BtcMixMistakes.Answers.MostTrials },
        { "cryptopayments", [.. CryptoPaymentsMistakes.Callbacks.Mistakes], CryptoPaymentsMistakes.Callbacks.MostTrials },
        { "cryptofuse", [.. CryptoFuseMistakes.Callbacks.Mistakes], CryptoFuseMistakes.Callbacks.MostTrials },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_names_each_mistake_once_in_words_and_in_the_order_of_the_stages(string scheme, Mistake[] mistakes, int mostTrials)
    {
        Assert.NotEmpty(scheme);
        Assert.True(mistakes.Length >= 20);
        Assert.Equal(1 + mistakes.Length + (mistakes.Length * (mistakes.Length - 1) / 2), mostTrials);
        Assert.Equal(mistakes.Length, mistakes.Select(static mistake => mistake.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(mistakes.Select(static mistake => mistake.Stage).Order(), mistakes.Select(static mistake => mistake.Stage));
        Assert.All(mistakes, static mistake => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", mistake.Name));
        Assert.All(mistakes, static mistake => Assert.Matches("^(?s:[A-Z\\[].*\\.|true,.*\\.)$", mistake.Sentence));
    }

    [Fact]
    public void One_name_says_the_same_in_every_table() => Assert.All(
        Tables.SelectMany(static table => (Mistake[])table[1]).GroupBy(static mistake => (mistake.Name, mistake.Stage)),
        static same => Assert.True(same.Select(static mistake => mistake.Sentence).Distinct(StringComparer.Ordinal).Count() <= 2, same.Key.Name));

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_specification_lists_every_mistake_with_its_sentence(string scheme, Mistake[] mistakes, int mostTrials)
    {
        string page = File.ReadAllText(Repository.PathOf("spec/explain.md"));
        Assert.All(mistakes, mistake => Assert.True(page.Contains($"| `{mistake.Name}` | {mistake.Sentence} |", StringComparison.Ordinal), $"{scheme}, {mostTrials}: {mistake.Name}"));
    }

    [Fact]
    public void What_verifies_has_nothing_wrong()
    {
        using var secret = Secret.OfText("a secret");
        foreach (var recipe in new[] { MintarexCallbacks.BodyOnly, MintarexCallbacks.Timestamped, CryptoFuseCallbacks.Assumed with { Encoding = MacEncoding.Base64, Algorithm = MacAlgorithm.Sha512 } })
        {
            var headers = Callbacks.Sign(recipe, secret, "{}"u8, Now);
            var message = new CallbackMessage(recipe, recipe.TimestampHeader.Bind(name => headers.Single(name)).IfNone(""), Body.OfText("{}"));
            Assert.IsType<Explanation.NothingWrong>(MintarexMistakes.Callbacks.Explain(message, secret, headers[0].Value));
        }
    }

    [Fact]
    public void What_the_scheme_signs_has_nothing_wrong_and_expects_its_canonical_text()
    {
        using var secret = Secret.OfText("a secret");
        var request = Request.Parse(Verb.Post, "/v1/rfq?a=b", Body.OfText("{}")).OrThrow();
        var stamp = new Stamp(Now, Nonce.Of(Guid.Empty));
        var signed = MintarexSigning.Scheme.Sign(request, "key", secret, stamp);
        var explanation = MintarexMistakes.Requests.Explain(MintarexSentRequest.Of(request, stamp), secret, signed.Signature.Map(static s => s.ToLowerHex()).IfNone(""));
        Assert.Equal(signed.Canonical.IfNone(Canonical.OfBytes([])), Assert.IsType<Explanation.NothingWrong>(explanation).Expected);
    }

    [Fact]
    public void A_message_beyond_1_MiB_is_not_searched()
    {
        using var secret = Secret.OfText("a secret");
        var body = Body.OfBytes(new byte[Explainer.MaxLength + 1]);
        var explanation = MistexMistakes.Bodies.Explain(new CallbackMessage(MistexSigning.Recipe, "", body), secret, "");
        Assert.Equal(new Explanation.TooLarge(Explainer.MaxLength + 1, Explainer.MaxLength), explanation);
        Assert.Equal("Not explained: the message has 1048577 bytes, more than 1048576.", explanation.Describe());
        Assert.IsType<Explanation.TooLarge>(BtcMixMistakes.Answers.Explain(body, secret, ""));
        Assert.IsType<Explanation.TooLarge>(MintarexMistakes.Requests.Explain(new("GET", new string('/', Explainer.MaxLength + 1), "", "", Body.Empty), secret, ""));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('/')]
    [InlineData('\\')]
    [InlineData('%')]
    [InlineData('\n')]
    public void A_long_message_of_one_character_is_searched(char c)
    {
        using var secret = Secret.OfText("a secret");
        string text = new(c, 70_000);
        Assert.IsType<Explanation.NotFound>(MistexMistakes.Bodies.Explain(new CallbackMessage(MistexSigning.Recipe, "", Body.OfText(text)), secret, "x"));
        Assert.IsType<Explanation.NotFound>(BtcMixMistakes.Answers.Explain(Body.OfText(text), secret, "x"));
        Assert.IsType<Explanation.NotFound>(MintarexMistakes.Requests.Explain(new("GET", "/?" + text, "", "", Body.OfText(text)), secret, "x"));
    }

    [Fact]
    public void A_mistake_of_another_table_cannot_be_made()
    {
        using var secret = Secret.OfText("a secret");
        var foreign = BtcMixMistakes.Answers.Mistakes.Find(static mistake => mistake.Name == "decimal-comma");
        Assert.True(MistexMistakes.Bodies.Make(new CallbackMessage(MistexSigning.Recipe, "", Body.Empty), secret, [.. foreign]).IsNone);
    }

    [Fact]
    public void An_explanation_is_described_in_sentences()
    {
        using var secret = Secret.OfText("a secret");
        var message = new CallbackMessage(MistexSigning.Recipe, "", Body.OfText("{}"));
        string Described(params string[] names) => MistexMistakes.Bodies.Explain(
            message, secret, MistexMistakes.Bodies.Make(message, secret, [.. MistexMistakes.Bodies.Mistakes.Filter(m => names.Contains(m.Name))]).IfNone("")).Describe();

        Assert.Equal("Nothing is wrong: this is the signature that the scheme gives.", Described());
        Assert.Equal("A line end (LF) was put after the body. The MAC is written in upper-case hex.", Described("newline-added", "upper-case-hex"));
        Assert.StartsWith("Not explained: ", MistexMistakes.Bodies.Explain(message, secret, "no signature").Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_disposed_secret_explains_nothing()
    {
        var secret = Secret.OfText("a secret");
        secret.Dispose();
        Assert.Throws<ObjectDisposedException>(() => MistexMistakes.Bodies.Explain(new(MistexSigning.Recipe, "", Body.Empty), secret, new string('0', 64)));
    }

    [Theory]
    [InlineData("a\r\nb\tc\0", "a␍␊b␉c␀")]
    [InlineData("\uFEFFx\u00A0\u202E\u2028", "<U+FEFF>x<U+00A0><U+202E><U+2028>")]
    [InlineData("é😀 \u007f", "é😀 ␡")]
    [InlineData("", "")]
    public void Nothing_hides_in_visible_text(string text, string visible) => Assert.Equal(visible, VisibleText.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Bytes_that_are_no_text_are_seen_and_lines_keep_their_ends()
    {
        Assert.Equal("a<FF><C3>b", VisibleText.Of([(byte)'a', 0xFF, 0xC3, (byte)'b']));
        Assert.Equal(["a␊", "␍␊", "b"], VisibleText.Lines("a\n\r\nb"u8).ToArray());
        Assert.Empty(VisibleText.Lines([]));
    }

    [Theory]
    [InlineData("abc", "abd", 2, "abc<end>", "abd<end>")]
    [InlineData("abc", "abc\n", 3, "abc<end>", "abc␊<end>")]
    [InlineData("", "x", 0, "<end>", "x<end>")]
    [InlineData("0123456789012345é_é", "0123456789012345é_ü", 20, "…456789012345é_é<end>", "…456789012345é_ü<end>")]
    public void The_first_byte_that_differs_is_shown_in_both(string expected, string signed, int offset, string left, string right)
    {
        var parting = Assert.Single(Parting.Of(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signed)));
        Assert.Equal(new Parting(offset, left, right), parting);
    }

    [Fact]
    public void Equal_texts_do_not_part() => Assert.True(Parting.Of("abc"u8, "abc"u8).IsNone);
}
