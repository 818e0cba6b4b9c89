using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Tests.Support;

/// <summary>Answers as the provider's own encoder makes them, for laws about the short way: one thing in them may be otherwise.</summary>
public static class BtcMixUsualAnswers
{
    // What ends a run, or comes near to it.
    private static readonly string[] Odd =
        ["|", ",", "\\/", "\\\\", "\\\"", "\\u0041", "\\ud83d\\ude00", "\\ud83d", "\\", "é", "\u007f", "\t", "\0", "\"", "!", "#", "+", "-", "[", "]", "{", "}", "<"];

    private static readonly string[] Amounts =
        ["\"0.0062244\"", "\"1\"", "\"\"", "\"1e-5\"", "\"1e400\"", "\"01\"", "\".5\"", "\"5.\"", "\"-1\"", "\"x\"", "null", "true", "1e-5", "-0.5", "01", "1.", "9.0e-5", "\"0.00000000000000000000000000000000001\""];

    /// <summary>Answers of either endpoint.</summary>
    public static Arbitrary<RawAnswer> Answers() => (
        from layout in Gen.Elements(BtcMixLayout.CreateTransaction, BtcMixLayout.Transaction)
        from absent in Gen.Choose(0, 15)
        from values in Field.ListOf(13)
        from signature in Signature
        from change in Change
        let fields = layout.Names.Filter(name => layout.OptionalNames.Find(optional => optional == name).IsNone || ((absent >> (name.Length % 4)) & 1) == 0)
            .Zip(values.ToSeq(), static (name, value) => $"\"{name}\":{value(name)}").ToArray()
        select new RawAnswer(change("{" + string.Join(',', fields) + signature + "}"))).ToArbitrary();

    /// <summary>Every answer that differs from this one in one byte, or breaks off.</summary>
    public static IEnumerable<byte[]> Around(byte[] answer)
    {
        byte[] hostile = [.. "\"\\|,:{}[] 0.9aZ~"u8, 0x00, 0x1f, 0x7f, 0x80, 0xc3, 0xff];
        for (int at = 0; at < answer.Length; at++)
        {
            yield return answer[..at];
            foreach (byte other in hostile)
            {
                byte[] changed = [.. answer];
                changed[at] = other;
                yield return changed;
            }
        }
    }

    // Lengths on both sides of one window and of two, and of a block.
    private static Gen<string> Text =>
        from length in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(60, 70), Gen.Choose(94, 132))
        from first in Gen.Elements('a', 'Z', '2', '~')
        from at in Gen.Choose(0, 132)
        from odd in Gen.Frequency((40, Gen.Constant("")), (1, Gen.Elements(Odd)))
        let text = string.Concat(Enumerable.Range(0, length).Select(i => (char)(first - (i % 2))))
        select $"\"{text.Insert(Math.Min(at, length), odd)}\"";

    private static Gen<string> Amount => Gen.Frequency(
        (6, BtcMixAnswers.Numbers().Generator.Select(static number => number.Text)),
        (4, BtcMixAnswers.Numbers().Generator.Select(static number => $"\"{number.Text}\"")),
        (1, Gen.Elements(Amounts)));

    private static Gen<string> Instant => Gen.Frequency(
        (8, Gen.Constant("\"2022-04-28T09:46:11+00:00\"")),
        (1, Gen.Elements("\"2022-04-28T09:46:11Z\"", "\"2022-04-28T09:46:11+00:0\"", "\"2022-04-28T09:46:11+00:000\"", "\"2022-04-28 09:46:11+00:00\"", "\"2022-04-28T09:46:11+00:00", "null")));

    private static Gen<string> Code => Gen.Frequency(
        (6, Text), (1, Gen.Elements("null", "\"2022-\"", "\"2022-04-28T09:46:11\"", "\"2022-04-28T09:46:11Z\"", "\"2022-04-28T09:46:11+00:00\"", "7")));

    private static Gen<string> Payouts =>
        from count in Gen.Frequency((8, Gen.Choose(0, 3)), (1, Gen.Choose(15, 18)))
        from addresses in Text.ListOf(count)
        from amounts in Gen.Frequency((8, Gen.Constant("\"0.003\"")), (1, Amount), (1, Text)).ListOf(count)
        from number in Gen.Elements(0, 1)
        select "{" + string.Join(',', addresses.Select((address, i) => $"{(count > 1 ? address.Insert(1, $"{(i * number).ToString(CultureInfo.InvariantCulture)}a") : address)}:{amounts[i]}")) + "}";

    private static Gen<Func<string, string>> Field =>
        from text in Text
        from amount in Amount
        from instant in Instant
        from code in Code
        from payouts in Payouts
        select (Func<string, string>)(name => name switch
        {
            "depositAmount" or "fee" or "delay" => amount,
            "updated" or "created" => instant,
            "refCode" => code,
            "payouts" => payouts,
            _ => text,
        });

    private static Gen<string> Signature => Gen.Frequency(
        (6, Gen.Elements(
            "",
            ",\"signature\":\"Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70=\"",
            ",\"signature\":\"Ysc+QdCL\\/dTNT3hw0GivtwH1eYu77Ad3yqy9VptVj\\/0=\"",
            ",\"signature\":\"\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/\\/8=\"")),
        (1, Gen.Elements(
            ",\"signature\":\"Ysc|QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70=\"",
            ",\"signature\":\"Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70=\\\"",
            ",\"signature\":\"",
            ",\"signature\":\"\"",
            ",\"signature\":null",
            ",\"signature\":\"\\u0059sc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70=\"",
            ",\"signature\":\"a\",\"id\":\"b\"")),
        (1, Text.Select(static text => $",\"signature\":{text}")));

    // A name that comes again or in another place, a name nobody knows, a blank, an end that is none.
    private static Gen<Func<string, string>> Change => Gen.Frequency(
        (20, Gen.Constant<Func<string, string>>(static answer => answer)),
        (1, Gen.Elements<Func<string, string>>(
            static answer => answer.Replace("\"status\"", "\"id\"", StringComparison.Ordinal),
            static answer => answer.Replace("\"created\"", "\"refCode\"", StringComparison.Ordinal),
            static answer => answer.Replace("\"delay\"", "\"refCode\"", StringComparison.Ordinal),
            static answer => answer.Replace("\"fee\"", "\"Fee\"", StringComparison.Ordinal),
            static answer => answer.Replace(":", ": ", StringComparison.Ordinal),
            static answer => answer + " ",
            static answer => answer + "}",
            static answer => answer[..^1],
            static answer => answer[..^1] + ",}",
            static answer => answer[..^1] + "]")));
}
