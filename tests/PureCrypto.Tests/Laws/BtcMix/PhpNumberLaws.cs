using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Tests.Laws.BtcMix;

/// <summary>The text of a PHP number agrees with exact arithmetic (BMS-4; B5).</summary>
[Properties(Arbitrary = [typeof(BtcMixAnswers)], MaxTest = 2_000)]
public sealed class PhpNumberLaws
{
    [Property]
    public void A_token_agrees_with_exact_arithmetic_at_every_precision(NumberToken token)
    {
        foreach (PhpPrecision precision in PhpPrecision.All)
            Assert.Equal(PhpNumberReference.Text(token.Text, precision.Setting), PhpNumber.Format(token.Text, precision).IfNone("nothing"));
    }

    [Property]
    public Property A_double_agrees_with_exact_arithmetic_at_every_precision() =>
        Prop.ForAll(BtcMixAnswers.Doubles.ToArbitrary(), static value =>
        {
            Span<byte> text = stackalloc byte[PhpNumber.MaxLength];
            foreach (PhpPrecision precision in PhpPrecision.All)
            {
                Assert.True(PhpNumber.TryFormat(value, precision, text, out int written));
                Assert.Equal(PhpNumberReference.Text(value, precision.Setting), Encoding.ASCII.GetString(text[..written]));
            }
        });

    /// <summary>The platform's own shortest text does not read back for some of them (2⁻²⁵, 2⁻⁹⁵⁸).</summary>
    [Fact]
    public void Every_power_of_two_has_its_shortest_text()
    {
        Span<byte> text = stackalloc byte[PhpNumber.MaxLength];
        for (int power = -1074; power < 1024; power++)
        {
            Assert.True(PhpNumber.TryFormat(Math.ScaleB(1.0, power), PhpPrecision.RoundTrip, text, out int written));
            Assert.Equal(PhpNumberReference.Text(Math.ScaleB(1.0, power), -1), Encoding.ASCII.GetString(text[..written]));
        }
    }

    [Property]
    public bool A_destination_one_byte_short_is_refused_and_left_alone(NumberToken token)
    {
        string expected = PhpNumber.Format(token.Text, PhpPrecision.Fourteen).IfNone("");
        byte[] tight = new byte[expected.Length], shorter = new byte[expected.Length - 1];
        byte[] utf8 = Encoding.ASCII.GetBytes(token.Text);
        return PhpNumber.TryFormat(utf8, PhpPrecision.Fourteen, tight, out int written) && written == tight.Length
            && !PhpNumber.TryFormat(utf8, PhpPrecision.Fourteen, shorter, out int none) && none == 0 && shorter.All(static b => b == 0);
    }

    [Theory]
    [InlineData("-2.2250738585072014e-308", "-2.2250738585072014E-308")]
    [InlineData("-0.00012345678901234567", "-0.00012345678901234567")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    public void The_longest_texts_of_each_form_are_within_the_bound(string token, string text)
    {
        Assert.Equal(text, PhpNumber.Format(token, PhpPrecision.Seventeen).IfNone("nothing"));
        Assert.True(text.Length <= PhpNumber.MaxLength);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    public void What_is_no_json_number_has_no_text(string token) =>
        Assert.True(PhpNumber.Format(token, PhpPrecision.Fourteen).IsNone);

    [Theory]
    [InlineData(double.NaN, "NAN")]
    [InlineData(double.PositiveInfinity, "INF")]
    [InlineData(double.NegativeInfinity, "-INF")]
    [InlineData(-0.0, "-0")]
    public void What_json_cannot_hold_has_php_s_words(double value, string text)
    {
        Span<byte> destination = stackalloc byte[PhpNumber.MaxLength];
        Assert.True(PhpNumber.TryFormat(value, PhpPrecision.Fourteen, destination, out int written));
        Assert.Equal(text, Encoding.ASCII.GetString(destination[..written]));
    }

    [Fact]
    public void The_example_in_the_doc_comment_is_true()
    {
        Assert.Equal("0.1", PhpNumber.Format("0.10", PhpPrecision.Fourteen).IfNone("nothing"));
        Assert.Equal("1.0E-5", PhpNumber.Format("1e-5", PhpPrecision.Fourteen).IfNone("nothing"));
        Assert.Equal("1", PhpNumber.Format("1.0", PhpPrecision.Fourteen).IfNone("nothing"));
    }

    [Fact]
    public void Precisions_are_those_of_php_ini_and_the_default_is_14()
    {
        Assert.Equal(14, default(PhpPrecision).Setting);
        Assert.Equal((int[])[14, 17, -1, 15, 16], PhpPrecision.All.Map(static precision => precision.Setting).ToArray());
        Assert.All(PhpPrecision.All, static precision => Assert.Equal(precision, PhpPrecision.From(precision.Setting)));
        Assert.All((int[])[0, 1, 13, 18, -2], static setting => Assert.True(PhpPrecision.From(setting).IsNone));
    }

    [Theory]
    [InlineData("0.00316000")]
    [InlineData("9.0e-5")]
    [InlineData("0.30000000000000004")]
    [InlineData("123456789012345678")]
    public void The_hot_form_allocates_nothing(string token)
    {
        byte[] utf8 = Encoding.ASCII.GetBytes(token), destination = new byte[PhpNumber.MaxLength];
        foreach (PhpPrecision precision in PhpPrecision.All)
            Assert.Equal(0, Allocations.Of(() => PhpNumber.TryFormat(utf8, precision, destination, out _)));
    }
}
