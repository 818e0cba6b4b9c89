using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Support;

/// <summary>A JSON number, as it is spelled.</summary>
public sealed record NumberToken(string Text);

/// <summary>A text that may be an answer of BtcMix, and is often nearly one.</summary>
public sealed record RawAnswer(string Text)
{
    /// <summary>The answer as it arrives.</summary>
    public byte[] Utf8 => Encoding.UTF8.GetBytes(Text);
}

/// <summary>The sets that laws about BtcMix draw from.</summary>
public static class BtcMixAnswers
{
    private static readonly string[] Names =
        ["id", "status", "depositAddress", "depositAmount", "depositTxid", "payouts", "txid", "fee", "delay", "updated", "created", "refCode", "signature", "x", "", "Id", "7"];

    // Trouble of every kind: separators, escapes, surrogate pairs, what must not be split, and what is only half there.
    private static readonly string[] Pieces =
        ["a", "0.001", "mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc", "é", "😀", "|", ",", "\\u007c", "\\u002C", "\\/", "\\\\", "\\\"", "\\n", "\\b\\f\\r\\t", "\\u0000", "\\ud83d\\ude00", "\\u0069", "\u007f", "\\ud83d", "\\udE00", "\\x", "\\u12", "\t"];

    /// <summary>Number tokens: integers about the limits of 64 bits, amounts, powers of ten, ties, and any double.</summary>
    public static Arbitrary<NumberToken> Numbers() => Number.Select(static text => new NumberToken(text)).ToArbitrary();

    /// <summary>Doubles of any bits, finite.</summary>
    public static Gen<double> Doubles => Gen.OneOf(
        AnyBits.Select(BitConverter.Int64BitsToDouble),
        Amount.Select(static text => double.Parse(text, CultureInfo.InvariantCulture)),
        NearPowerOfTen,
        Tie,
        PowerOfTwo).Where(double.IsFinite);

    /// <summary>JSON answers, well formed for the most part.</summary>
    public static Arbitrary<RawAnswer> Raw() => Gen.Frequency((8, Object(2)), (1, List(2)), (1, Value(2))).Select(static text => new RawAnswer(text)).ToArbitrary();

    private static Gen<long> AnyBits =>
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select unchecked(((long)high << 32) | (uint)low);

    private static Gen<string> Amount =>
        from whole in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(0, 100)), (1, Gen.Choose(0, 21_000_000)))
        from satoshi in Gen.Frequency((1, Gen.Choose(0, 20_000)), (1, Gen.Choose(0, 99_999_999)))
        select string.Create(CultureInfo.InvariantCulture, $"{whole}.{satoshi:D8}");

    // Thresholds of the exponent form, and the last doubles before them.
    private static Gen<double> NearPowerOfTen =>
        from power in Gen.OneOf(Gen.Choose(-8, 20), Gen.Choose(-323, 308))
        from steps in Gen.Choose(-3, 3)
        select BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(double.Parse($"1e{power.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture)) + steps);

    // Integers and halves of fourteen to eighteen digits: exact ties, and rule Q.
    private static Gen<double> Tie =>
        from high in Gen.Choose(1, 99_999_999)
        from low in Gen.Choose(0, 9_999_999)
        from end in Gen.Elements(0, 5, 15, 25, 50, 55, 95, 105, 4, 6)
        from scale in Gen.Elements(0.125, 0.25, 0.5, 1.0, 10.0, 100.0)
        select (((high * 1e7) + low) * scale) + end;

    // The gap below is half the gap above, where the shortest digits are not the nearest ones.
    private static Gen<double> PowerOfTwo => Gen.Choose(-1074, 1023).Select(static power => Math.ScaleB(1.0, power));

    private static Gen<string> Number =>
        from sign in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant("-")))
        from text in Gen.OneOf(
            Amount,
            Gen.Choose(0, int.MaxValue).Select(static n => n.ToString(CultureInfo.InvariantCulture)),
            Gen.Elements("0", "0.0", "0e5", "1e400", "2e-324", "9223372036854775807", "9223372036854775808", "9223372036854775809", "10000000000000000000", "100000000000105.0", "99999999999999.5", "12345678901234.5", "0.123456789012345", "0.0000999999999999999"),
            Doubles.Select(static d => Math.Abs(d).ToString("R", CultureInfo.InvariantCulture)),
            Doubles.Select(static d => Math.Abs(d).ToString("E17", CultureInfo.InvariantCulture)),
            Digits(1, 22).SelectMany(static whole => Digits(0, 30).Select(fraction => (whole.TrimStart('0') is "" ? "0" : whole.TrimStart('0')) + (fraction is "" ? "" : "." + fraction))),
            Digits(1, 15).SelectMany(static digits => Gen.Choose(0, 110).Select(e => string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{digits}e-{e}"))),
            Digits(1, 17).SelectMany(static digits => Gen.Choose(-25, 25).Select(e => string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{digits}e{e}"))))
        select sign + text;

    private static Gen<string> Digits(int least, int most) =>
        Gen.Choose(least, most).SelectMany(static count => Gen.Choose(0, 9).ListOf(count).Select(static digits => string.Concat(digits)));

    private static Gen<string> Text => Gen.Frequency((20, SoundText), (1, AnyText)).Select(static text => $"\"{text}\"");

    private static Gen<string> SoundText => Gen.Elements(Pieces[..18]).ListOf().Select(static pieces => string.Concat(pieces.Take(4)));

    private static Gen<string> AnyText => Gen.Elements(Pieces).ListOf().Select(static pieces => string.Concat(pieces.Take(3)));

    private static Gen<string> Key => Gen.Frequency((6, Gen.Elements(Names).Select(static name => $"\"{name}\"")), (1, Text), (1, Gen.Constant("\"\\u0069d\"")));

    private static Gen<string> Blank => Gen.Frequency((12, Gen.Constant("")), (2, Gen.Elements(" ", "\n", "\t", "\r\n  ")), (0, Gen.Constant("\f")));

    private static Gen<string> Value(int depth) => Gen.Frequency(
        (4, Text),
        (4, Number),
        (1, Gen.Elements("null", "true", "false")),
        (depth > 0 ? 2 : 0, depth > 0 ? Gen.OneOf(Object(depth - 1), List(depth - 1)) : Gen.Constant("0")));

    private static Gen<string> Object(int depth) =>
        Items(Key.SelectMany(key => Blank.SelectMany(blank => Value(depth).Select(value => $"{key}{blank}:{blank}{value}"))), '{', '}');

    private static Gen<string> List(int depth) => Items(Value(depth), '[', ']');

    private static Gen<string> Items(Gen<string> item, char open, char close) =>
        from count in Gen.Frequency((12, Gen.Choose(0, 6)), (1, Gen.Choose(60, 70)))
        from items in item.ListOf(count)
        from blank in Blank
        select $"{blank}{open}{blank}{string.Join("," + blank, items)}{blank}{close}{blank}";
}
