using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.BtcMix;

/// <summary>The usual answer is read in a short way. A blank before it, which signs nothing, sends it the long way: they agree (BMS-1 to BMS-6, BMS-8).</summary>
[Properties(Arbitrary = [typeof(BtcMixUsualAnswers)], MaxTest = 3_000)]
public sealed class BtcMixUsualLaws
{
    private const string Signature = "\"signature\":\"Ysc+QdCL\\/dTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70=\"}";

    private const string Created =
        """{"id":"Q96G3MSNW8MPQRTX","status":"pending","depositAddress":"tb1q0pkwdj3pqdp587yrc8sus876kccn5tq577ce5x","payouts":{"mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc":"0.003","mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9":"0"},"fee":0.00022440,"delay":0,"refCode":"qljncygz","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00",""" + Signature;

    private const string Detail =
        """{"id":"Q9","status":"complete","depositAddress":"tb1q","depositAmount":"0.0062244","depositTxid":"80bb6cda5036ce277598d949d2e4b3771c56b31ba77b757bf9753a370f16c99a","payouts":{"mf":"0.003"},"txid":null,"fee":0.0002244,"delay":"0","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00","refCode":"q",""" + Signature;

    [Property]
    public void The_short_way_and_the_long_way_agree(RawAnswer answer) => AssertAgree(answer.Utf8);

    [Property]
    public Property They_agree_on_garbage(RawAnswer answer) => Prop.ForAll(Garbage.Near(answer.Utf8).ToArbitrary(), AssertAgree);

    [Property]
    public void Both_agree_with_the_plain_recipe(RawAnswer answer)
    {
        foreach (BtcMixRecipe recipe in BtcMixRecipe.All)
        {
            Assert.Equal(
                BtcMixReference.Of(answer.Utf8, recipe.Precision.Setting, recipe.OmitsRefCode)?.Text,
                BtcMixSigned.Of(answer.Utf8, recipe).Text);
        }
    }

    [Theory]
    [InlineData(Created)]
    [InlineData(Detail)]
    public void They_agree_whichever_byte_is_another_and_wherever_it_breaks_off(string answer)
    {
        byte[] json = Encoding.UTF8.GetBytes(answer);
        AssertAgree(json);
        foreach (byte[] near in BtcMixUsualAnswers.Around(json)) AssertAgree(near);
    }

    /// <summary>A string's end at every offset of a window and of a block, with each stop there, and the end of the text close behind.</summary>
    [Fact]
    public void They_agree_wherever_a_string_ends()
    {
        foreach (int length in Enumerable.Range(0, 200))
        {
            string text = new('q', length);
            foreach (string end in (string[])["\"}", "\",\"fee\":1}", "\",\"fee\":1,\"signature\":\"\"}", "|\"}", "\\u0041\"}", "é\"}", "\t\"}", "", "\""])
                AssertAgree(Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"status\":\"{text}{end}"));
            AssertAgree(Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"payouts\":{{\"{text}\":\"{length}\",\"b{text}\":\"0.{new string('1', length)}\"}},\"fee\":1}}"));
        }
    }

    [Fact]
    public void Digits_and_points_in_every_order_are_signed_as_they_print_or_refused()
    {
        foreach (string token in Enumerable.Range(1, 6).SelectMany(static length => Every(length, "0129.")))
        {
            string expected = PhpNumber.Format(token, PhpPrecision.Fourteen).IfNone("refused");
            string? signed = BtcMixSigned.Of(Encoding.ASCII.GetBytes($"{{\"id\":\"a\",\"fee\":{token},\"delay\":\"0\"}}"), BtcMixRecipe.Documented).Text;
            Assert.Equal(expected, signed is null ? "refused" : signed.Split('|')[1]);
        }

        static IEnumerable<string> Every(int length, string alphabet) =>
            length == 0 ? [""] : Every(length - 1, alphabet).SelectMany(start => alphabet.Select(c => start + c));
    }

    [Theory]
    [InlineData(Created)]
    [InlineData(Detail)]
    public void Any_room_that_takes_the_text_takes_it_the_same(string answer)
    {
        byte[] json = Encoding.UTF8.GetBytes(answer);
        byte[] expected = Encoding.UTF8.GetBytes(BtcMixCanonical.Of(json, BtcMixRecipe.Documented).IfLeft(""));
        foreach (int room in Enumerable.Range(expected.Length, json.Length))
        {
            byte[] text = new byte[room];
            Assert.True(BtcMixCanonical.TryWrite(json, BtcMixRecipe.Documented, text, out int written, out _));
            Assert.Equal(expected, text[..written]);
        }
    }

    private static void AssertAgree(byte[] json)
    {
        byte[] around = [(byte)' ', .. json];
        foreach (PhpPrecision precision in PhpPrecision.All)
        {
            var recipe = new BtcMixRecipe(precision, OmitsRefCode: false);
            Assert.Equal(BtcMixSigned.Of(around, recipe), BtcMixSigned.Of(json, recipe));
        }

        byte[] text = new byte[BtcMixCanonical.MaxLength(json.Length) + 64];
        if (!BtcMixCanonical.TryWrite(json, BtcMixRecipe.Documented, text, out _, out BtcMixEnvelope envelope)) return;
        foreach (BtcMixLayout layout in (BtcMixLayout[])[BtcMixLayout.CreateTransaction, BtcMixLayout.Transaction])
        {
            foreach (BtcMixOrder order in (BtcMixOrder[])[BtcMixOrder.Documented, BtcMixOrder.Any])
            {
                BtcMixStructure.TryCheck(json, envelope, layout, order, out BtcMixAmbiguity? ambiguity);
                Assert.Equal(BtcMixStructure.Check(json, layout, order).MatchUnsafe<BtcMixAmbiguity?>(Right: static _ => null, Left: static fault => fault), ambiguity);
            }
        }
    }
}
