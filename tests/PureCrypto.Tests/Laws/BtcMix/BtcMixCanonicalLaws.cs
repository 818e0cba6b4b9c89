using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Tests.Laws.BtcMix;

/// <summary>The signed text agrees with the plain recipe, whatever arrives (BMS-1 to BMS-6).</summary>
[Properties(Arbitrary = [typeof(BtcMixAnswers)], MaxTest = 3_000)]
public sealed class BtcMixCanonicalLaws
{
    private const string Sample =
        """{"id":"Q96G3MSNW8MPQRTX","status":"complete","depositAddress":"tb1q0pkwdj3pqdp587yrc8sus876kccn5tq577ce5x","depositAmount":0.0062244,"payouts":{"mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc":"0.006","mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9":9.0e-5},"fee":9.0e-5,"delay":"0","refCode":"\u00e9\/","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00","signature":"Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70="}""";

    [Property]
    public void It_agrees_with_the_plain_recipe_on_json(RawAnswer answer) => AssertAgrees(answer.Utf8);

    [Property]
    public Property It_agrees_with_the_plain_recipe_on_garbage(RawAnswer answer) =>
        Prop.ForAll(Garbage.Near(answer.Utf8).ToArbitrary(), AssertAgrees);

    [Property]
    public Property It_agrees_with_the_plain_recipe_near_a_real_answer() =>
        Prop.ForAll(Garbage.Near(Encoding.UTF8.GetBytes(Sample)).ToArbitrary(), AssertAgrees);

    [Property]
    public bool The_hot_and_the_plain_form_agree(RawAnswer answer) =>
        BtcMixRecipe.All.ForAll(recipe => BtcMixSigned.Of(answer.Utf8, recipe) is var signed
            && BtcMixCanonical.Of(answer.Utf8, recipe).Match(Right: text => text == signed.Text, Left: refusal => signed.Text is null && refusal == signed.Refusal));

    [Property]
    public bool A_destination_too_short_is_refused_and_one_of_the_bound_never_is(RawAnswer answer, byte cut)
    {
        BtcMixSigned signed = BtcMixSigned.Of(answer.Utf8, BtcMixRecipe.Documented);
        if (signed.Text is null) return signed.Refusal != PhpJsonRefusal.None;

        int length = Encoding.UTF8.GetByteCount(signed.Text);
        if (length == 0) return true;
        byte[] shorter = new byte[Math.Max(0, length - 1 - cut)];
        return !BtcMixCanonical.TryWrite(answer.Utf8, BtcMixRecipe.Documented, shorter, out int written, out BtcMixEnvelope envelope)
            && written == 0 && envelope.Refusal == PhpJsonRefusal.None && envelope.Signature.State == BtcMixSignatureState.Missing;
    }

    /// <summary>The answers that grow most: long noise of short floats, and the indices of a long list.</summary>
    [Theory]
    [InlineData("0.1", 17)]
    [InlineData("1", 14)]
    [InlineData("1e9", 14)]
    [InlineData("[]", 14)]
    [InlineData("-0.1", 17)]
    public void No_text_is_longer_than_the_bound(string item, int precision)
    {
        byte[] json = Encoding.ASCII.GetBytes($"[[{string.Join(',', Enumerable.Repeat(item, 200_000))}]]");
        var recipe = new BtcMixRecipe(PhpPrecision.From(precision).IfNone(PhpPrecision.Fourteen), OmitsRefCode: false);
        string expected = BtcMixReference.Of(json, precision)!.Value.Text;
        Assert.InRange(expected.Length, json.Length, BtcMixCanonical.MaxLength(json.Length));
        Assert.Equal(expected, BtcMixSigned.Of(json, recipe).Text);
    }

    [Fact]
    public void The_bound_itself_never_overflows()
    {
        Assert.Equal(0, BtcMixCanonical.MaxLength(0));
        Assert.Equal(Array.MaxLength, BtcMixCanonical.MaxLength(int.MaxValue));
    }

    [Theory]
    [InlineData("", PhpJsonRefusal.Syntax)]
    [InlineData("\ufeff{}", PhpJsonRefusal.Syntax)]
    [InlineData("{\"a\":NaN}", PhpJsonRefusal.Syntax)]
    [InlineData("{\"a\":TRUE}", PhpJsonRefusal.Syntax)]
    [InlineData("{\"a\":1,}", PhpJsonRefusal.Syntax)]
    [InlineData("[1,]", PhpJsonRefusal.Syntax)]
    [InlineData("{\"a\":01}", PhpJsonRefusal.Syntax)]
    [InlineData("{\"a\":1}/**/", PhpJsonRefusal.Syntax)]
    [InlineData("{\"a\":1}\f", PhpJsonRefusal.Syntax)]
    [InlineData("\u00a0{}", PhpJsonRefusal.Syntax)]
    [InlineData("{}{}", PhpJsonRefusal.Syntax)]
    [InlineData("{\"a\":\"\t\"}", PhpJsonRefusal.ControlCharacter)]
    [InlineData("{\"a\":\"\\ud83d\"}", PhpJsonRefusal.LoneSurrogate)]
    [InlineData("{\"a\":\"\\ude00\\ud83d\"}", PhpJsonRefusal.LoneSurrogate)]
    [InlineData("{\"\\ud83d\\u0041\":1}", PhpJsonRefusal.LoneSurrogate)]
    [InlineData("{\"a\":[{\"b\":\"\\ud83d\"}]}", PhpJsonRefusal.LoneSurrogate)]
    [InlineData("\"text\"", PhpJsonRefusal.NotAnArray)]
    [InlineData(" 1.5 ", PhpJsonRefusal.NotAnArray)]
    [InlineData("null", PhpJsonRefusal.NotAnArray)]
    [InlineData("{}", PhpJsonRefusal.None)]
    public void Each_refusal_says_why(string json, PhpJsonRefusal refusal) =>
        Assert.Equal(refusal, BtcMixSigned.Of(Encoding.UTF8.GetBytes(json), BtcMixRecipe.Documented).Refusal);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_wherever_they_stand()
    {
        foreach (byte[] bad in (byte[][])[[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]])
            Assert.Equal(PhpJsonRefusal.NotUtf8, BtcMixSigned.Of([.. "{\"a\":\""u8, .. bad, .. "\"}"u8], BtcMixRecipe.Documented).Refusal);
    }

    /// <summary>They are looked for only when one beyond ASCII is met, or something else is wrong.</summary>
    [Theory]
    [InlineData("{\"a\":nul,\"b\":\"", "\"}")]
    [InlineData("{\"é\":\"é, é|", "\"}")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"a\":1}", "")]
    [InlineData("", "")]
    public void Bytes_that_are_not_utf8_are_the_refusal_whatever_else_is_wrong(string before, string after) =>
        Assert.Equal(
            PhpJsonRefusal.NotUtf8,
            BtcMixSigned.Of([.. Encoding.UTF8.GetBytes(before), 0xff, .. Encoding.UTF8.GetBytes(after)], BtcMixRecipe.Documented).Refusal);

    [Property]
    public bool A_number_is_signed_as_it_prints_wherever_it_stands(NumberToken token) =>
        BtcMixRecipe.All.ForAll(recipe => new[] { "", ",\"b\":null", $",\"b\":\"{new string('b', 32)}\"" }.All(rest =>
            BtcMixSigned.Of(Encoding.ASCII.GetBytes($"{{\"a\":{token.Text}{rest}}}"), recipe).Text is { } text
            && text.Split('|')[0] == PhpNumber.Format(token.Text, recipe.Precision).IfNone("nothing")));

    [Fact]
    public void Digits_and_points_in_every_order_are_signed_as_they_print_or_refused()
    {
        var rest = $",\"b\":\"{new string('b', 32)}\"}}";
        foreach (string token in Enumerable.Range(1, 6).SelectMany(static length => Every(length, "0129.")))
        {
            string expected = PhpNumber.Format(token, PhpPrecision.Fourteen).IfNone("refused");
            string? signed = BtcMixSigned.Of(Encoding.ASCII.GetBytes($"{{\"a\":{token}{rest}"), BtcMixRecipe.Documented).Text;
            Assert.Equal(expected, signed is null ? "refused" : signed.Split('|')[0]);
        }

        static IEnumerable<string> Every(int length, string alphabet) =>
            length == 0 ? [""] : Every(length - 1, alphabet).SelectMany(start => alphabet.Select(c => start + c));
    }

    [Theory]
    [InlineData(511, PhpJsonRefusal.None)]
    [InlineData(512, PhpJsonRefusal.TooDeep)]
    [InlineData(100_000, PhpJsonRefusal.TooDeep)]
    public void As_in_php_511_containers_may_be_nested_and_no_more(int depth, PhpJsonRefusal refusal)
    {
        string json = new string('[', depth) + new string(']', depth);
        Assert.Equal(refusal, BtcMixSigned.Of(Encoding.ASCII.GetBytes(json), BtcMixRecipe.Documented).Refusal);
    }

    [Theory]
    [InlineData("""{"a":"1","b":{"c":"2"}}""", BtcMixTraits.None)]
    [InlineData("""{"a":"1","a":"2"}""", BtcMixTraits.RepeatedKeys)]
    [InlineData("""{"a":{"b":"1","\u0062":"2"}}""", BtcMixTraits.RepeatedKeys)]
    [InlineData("""{"a":{"b":[]}}""", BtcMixTraits.NestedValues)]
    [InlineData("""{"a":"x|y"}""", BtcMixTraits.Separators)]
    [InlineData("""{"a":"x\u002cy"}""", BtcMixTraits.Separators)]
    [InlineData("""{"a":{"b|":"1"}}""", BtcMixTraits.Separators)]
    [InlineData("""{"a|":"1","signature":"|"}""", BtcMixTraits.None)] // neither is in the signed text
    [InlineData("""{"a":"1","a":{"b":[],"b":","}}""", BtcMixTraits.RepeatedKeys | BtcMixTraits.Separators)]
    public void What_makes_a_text_ambiguous_is_noted(string json, BtcMixTraits traits) =>
        Assert.Equal(traits, BtcMixSigned.Of(Encoding.UTF8.GetBytes(json), BtcMixRecipe.Documented).Traits);

    [Theory]
    [InlineData("{}", BtcMixSignatureState.Missing)]
    [InlineData("[\"signature\"]", BtcMixSignatureState.Missing)]
    [InlineData("""{"Signature":"Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70="}""", BtcMixSignatureState.Missing)]
    [InlineData("""{"payouts":{"signature":"Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70="}}""", BtcMixSignatureState.Missing)]
    [InlineData("""{"signature":null}""", BtcMixSignatureState.NotText)]
    [InlineData("""{"signature":true}""", BtcMixSignatureState.NotText)]
    [InlineData("""{"signature":["Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70="]}""", BtcMixSignatureState.NotText)]
    [InlineData("""{"signature":""}""", BtcMixSignatureState.WrongLength)]
    [InlineData("""{"signature":"Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70= "}""", BtcMixSignatureState.WrongLength)]
    [InlineData("""{"signature":"Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70"}""", BtcMixSignatureState.WrongLength)]
    [InlineData("""{"signature":1,"\u0073ignature":"\u0059sc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70\u003d"}""", BtcMixSignatureState.Present)]
    public void A_signature_is_44_bytes_of_text_or_says_why_not(string json, BtcMixSignatureState state)
    {
        BtcMixSigned signed = BtcMixSigned.Of(Encoding.UTF8.GetBytes(json), BtcMixRecipe.Documented);
        Assert.Equal(state, signed.State);
        Assert.Equal(state == BtcMixSignatureState.Present ? "Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70=" : null, signed.Signature);
    }

    [Fact]
    public void The_default_envelope_has_no_signature() =>
        Assert.True(default(BtcMixEnvelope).Signature is { State: BtcMixSignatureState.Missing, Utf8.Length: 0 });

    [Fact]
    public void Recipes_are_all_different_and_the_documented_one_is_first()
    {
        Assert.Equal(BtcMixRecipe.Documented, BtcMixRecipe.All.Head);
        Assert.Equal(10, BtcMixRecipe.All.Distinct().Count);
    }

    [Fact]
    public void The_hot_form_allocates_nothing()
    {
        byte[] destination = new byte[4096];
        string manyPayouts = "{\"payouts\":{" + string.Join(',', Enumerable.Range(0, 64).Select(static i => $"\"bc1q{i:D8}\":\"0.1\"")) + "}}";
        foreach (string json in (string[])[Sample, manyPayouts, "{\"\\u0069d\":1}", "{\"a\":[1,[2],{}]}", "[1.5e-9]", "{\"a\":", "\u00a0", "{\"a\":\"\\ud83d\"}"])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            foreach (BtcMixRecipe recipe in BtcMixRecipe.All)
                Assert.Equal(0, Allocations.Of(() => BtcMixCanonical.TryWrite(utf8, recipe, destination, out _, out _)));
        }
    }

    private static void AssertAgrees(byte[] json)
    {
        foreach (BtcMixRecipe recipe in BtcMixRecipe.All)
        {
            BtcMixSigned signed = BtcMixSigned.Of(json, recipe);
            (string Text, string? Signature)? expected = BtcMixReference.Of(json, recipe.Precision.Setting, recipe.OmitsRefCode);
            Assert.Equal(expected?.Text, signed.Text);
            Assert.Equal(expected?.Signature is { } text && Encoding.UTF8.GetByteCount(text) == BtcMixSignatureText.Length ? text : null, signed.Signature);
            Assert.Equal(signed.Text is null, signed.Refusal != PhpJsonRefusal.None);
        }
    }
}
