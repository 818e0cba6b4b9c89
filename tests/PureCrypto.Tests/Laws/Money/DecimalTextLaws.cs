using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Laws;

/// <summary>A decimal's text keeps every digit, both ways. TXT-1 to TXT-8.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 5000)]
public sealed partial class DecimalTextLaws
{
    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // TXT-1
    [Property]
    public void Reading_inverts_writing_and_keeps_the_scale(decimal value)
    {
        decimal number = Math.Abs(value);
        Span<byte> utf8 = stackalloc byte[DecimalText.MaxLength];
        Span<char> chars = stackalloc char[DecimalText.MaxLength];
        Assert.True(DecimalText.TryFormat(number, utf8, out int bytes));
        Assert.True(DecimalText.TryFormat(number, chars, out int length));

        Assert.True(DecimalText.TryParse(utf8[..bytes], out decimal fromUtf8));
        Assert.True(DecimalText.TryParse(chars[..length], out decimal fromChars));
        Assert.Equal(decimal.GetBits(number), decimal.GetBits(fromUtf8));
        Assert.Equal(decimal.GetBits(number), decimal.GetBits(fromChars));
    }

    // TXT-2
    [Property]
    public void The_text_is_the_invariant_one_under_every_culture(decimal value, CultureInfo culture) =>
        Cultures.In(culture, () =>
        {
            decimal number = value == 0m ? Math.Abs(value) : value;
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Written(number));
        });

    // TXT-3, TXT-4, TXT-6
    [Property(MaxTest = 20_000)]
    public Property A_text_is_a_number_just_when_the_grammar_and_the_type_say_so() =>
        Prop.ForAll(Texts().ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), static (text, allowExponent) =>
        {
            decimal? expected = Reference(text, allowExponent);
            Assert.Equal(expected is not null, DecimalText.TryParse(text, allowExponent, out decimal fromChars));
            Assert.Equal(expected is not null, DecimalText.TryParse(Encoding.UTF8.GetBytes(text), allowExponent, out decimal fromUtf8));
            Assert.Equal(decimal.GetBits(expected ?? 0m), decimal.GetBits(fromChars));
            Assert.Equal(decimal.GetBits(expected ?? 0m), decimal.GetBits(fromUtf8));
        });

    // TXT-5
    [Property(MaxTest = 10_000)]
    public Property A_text_is_refused_with_a_reason_just_when_it_is_no_number() =>
        Prop.ForAll(Texts().ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), static (text, allowExponent) =>
        {
            bool isNumber = DecimalText.TryParse(text, allowExponent, out decimal value);
            Assert.Equal(isNumber, Amount.Parse(text, allowExponent).TryGet(out var amount, out var error));
            Assert.Equal(isNumber ? value : null, amount?.Value);
            Assert.Equal(ReasonFor(text, allowExponent), error?.GetType());
        });

    // TXT-5
    [Property(MaxTest = 10_000)]
    public Property What_stands_before_a_malformed_position_can_still_become_a_number() =>
        Prop.ForAll(Texts().ToArbitrary(), static text =>
        {
            if (!Amount.Parse(text).TryGet(out _, out var error) && error is MoneyError.Malformed at)
            {
                Assert.InRange(at.Position, 0, text.Length);
                Assert.Matches(StartOfANumber(), text[..at.Position]);
                Assert.True(at.Position == text.Length || !StartOfANumber().IsMatch(text[..(at.Position + 1)]));
            }
        });

    // TXT-7
    [Property]
    public void A_destination_that_is_too_short_gets_nothing(decimal value, int any)
    {
        string text = Written(value);
        Span<byte> utf8 = new byte[any & 31];
        Span<char> chars = new char[any & 31];
        Assert.Equal(text.Length <= utf8.Length, DecimalText.TryFormat(value, utf8, out int bytes));
        Assert.Equal(text.Length <= chars.Length, DecimalText.TryFormat(value, chars, out int length));
        Assert.Equal(text.Length <= utf8.Length ? text.Length : 0, bytes);
        Assert.Equal(bytes, length);
        Assert.True(bytes > 0 || !utf8.ContainsAnyExcept((byte)0));
    }

    // TXT-8
    [Fact]
    public void Reading_and_writing_allocate_nothing_whether_they_succeed_or_not()
    {
        Assert.Equal(0, Allocations.Of(static () => _ = DecimalText.TryParse("72014.25000000"u8, out _)));
        Assert.Equal(0, Allocations.Of(static () => _ = DecimalText.TryParse("72014.25000000", out _)));
        Assert.Equal(0, Allocations.Of(static () => _ = DecimalText.TryParse("79228162514264337593543950335"u8, out _)));
        Assert.Equal(0, Allocations.Of(static () => _ = DecimalText.TryParse("1.0e-5"u8, allowExponent: true, out _)));
        Assert.Equal(0, Allocations.Of(static () => _ = DecimalText.TryParse("1,5"u8, out _)));
        Assert.Equal(0, Allocations.Of(static () => DecimalText.TryFormat(72014.25000000m, stackalloc byte[31], out _)));
        Assert.Equal(0, Allocations.Of(static () => DecimalText.TryFormat(decimal.MinValue, stackalloc char[31], out _)));
        Assert.Equal(0, Allocations.Of(static () => DecimalText.TryFormat(decimal.MinValue, stackalloc byte[3], out _)));
    }

    private static string Written(decimal value)
    {
        Span<char> chars = stackalloc char[DecimalText.MaxLength];
        Assert.True(DecimalText.TryFormat(value, chars, out int length));
        return new(chars[..length]);
    }

    /// <summary>Texts that are numbers, nearly numbers, and nothing of the kind.</summary>
    private static Gen<string> Texts()
    {
        var digits = from length in Gen.Frequency((5, Gen.Choose(0, 12)), (1, Gen.Choose(15, 35)))
                     from text in Gen.Elements("0123456789".ToCharArray()).ArrayOf(length)
                     select new string(text);
        var plain = from whole in digits
                    from decimals in digits
                    select decimals.Length == 0 ? whole : $"{whole}.{decimals}";
        var exponents = from exponent in Gen.Choose(-40, 40)
                        from e in Gen.Elements("e", "E", "e+", "e-", "e0", "")
                        from head in plain
                        select string.Create(CultureInfo.InvariantCulture, $"{head}{e}{exponent}");
        var tidy = plain.Select(static text => text.TrimStart('0')).Select(static text => text is ['.', ..] or [] ? "0" + text : text);
        var signed = tidy.Select(static text => "-" + text);
        var edges = Gen.Elements(
            "79228162514264337593543950335", "79228162514264337593543950336", "99999999999999999999999999999",
            "79228162514264337593543950335.0", "7922816251426433759354395033.5", "7922816251426433759354395033.6",
            "0.0000000000000000000000000001", "0.00000000000000000000000000001", "18446744073709551615", "18446744073709551616",
            "9999999999999999999", "1e28", "1e29", "7.9228162514264337593543950335e28", "0e999999999999", "1e999999999999",
            "1e-28", "1e-29", "10e-29", "0.0e-28", "", ".", "-", "+1", "1.", ".1", "01", "1e", "1e+", " 1", "1 ", "١", "1_000", "0x1");
        var noise = Gen.Elements("0019.-+eE, ".ToCharArray()).ArrayOf().Select(static text => new string(text));
        return Gen.Frequency((4, tidy), (2, plain), (2, exponents), (1, signed), (1, edges), (1, noise));
    }

    /// <summary>The definition: the grammar by a regular expression, the value by integers of any size.</summary>
    private static decimal? Reference(string text, bool allowExponent)
    {
        var match = Number().Match(text);
        return match.Success && !text.StartsWith('-') && (allowExponent || !match.Groups["e"].Success) ? Value(match) : null;
    }

    private static decimal? Value(Match match)
    {
        (var coefficient, long scale) = Parts(match);
        if (scale < 0)
        {
            coefficient *= coefficient.IsZero ? 1 : BigInteger.Pow(10, (int)Math.Min(-scale, 100));
            scale = 0;
        }

        return scale <= 28 && coefficient < BigInteger.One << 96 ? Drawn.Compose((UInt128)coefficient, (int)scale) : null;
    }

    private static (BigInteger Coefficient, long Scale) Parts(Match match)
    {
        string decimals = match.Groups["d"].Value;
        string exponent = match.Groups["e"].Value;
        return (
            BigInteger.Parse(match.Groups["w"].Value + decimals, CultureInfo.InvariantCulture),
            decimals.Length - (exponent.Length == 0 ? 0 : long.Parse(exponent, CultureInfo.InvariantCulture)));
    }

    private static Type? ReasonFor(string text, bool allowExponent)
    {
        var match = Number().Match(text);
        if (!match.Success || (match.Groups["e"].Success && !allowExponent))
        {
            return typeof(MoneyError.Malformed);
        }

        (var coefficient, long scale) = Parts(match);
        var whole = coefficient * BigInteger.Pow(10, 100) / BigInteger.Pow(10, (int)Math.Clamp(scale, -100, 100) + 100);
        return whole >= BigInteger.One << 96 ? typeof(MoneyError.TooLarge)
            : Value(match) is null ? typeof(MoneyError.TooPrecise)
            : text.StartsWith('-') ? typeof(MoneyError.Negative)
            : null;
    }

    [GeneratedRegex(@"^-?(?<w>0|[1-9][0-9]*)(\.(?<d>[0-9]+))?([eE](?<e>[+-]?[0-9]+))?\z", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^-?(|(0|[1-9][0-9]*)(\.[0-9]*)?)\z", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartOfANumber();
}
