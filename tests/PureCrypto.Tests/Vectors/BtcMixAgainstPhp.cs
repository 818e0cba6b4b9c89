using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Tests.Vectors;

/// <summary>PHP itself runs the documented recipe beside ours, over a few thousand drawn answers.</summary>
public sealed class BtcMixAgainstPhp
{
    private const int Rows = 6_000;
    private const string Secret = "fN1avmMK";

    [PhpFact]
    public void Php_gives_the_same_text_and_signature_or_decodes_neither()
    {
        BtcMixRecipe[] recipes = [.. BtcMixRecipe.All];
        byte[][] answers = [.. Drawn, .. Edges];
        (byte[] Json, BtcMixRecipe Recipe)[] rows = [.. answers.Select((json, i) => (json, recipes[i % recipes.Length]))];

        string[] replies = Ask(rows.Select(static row => string.Create(
            CultureInfo.InvariantCulture,
            $"{Convert.ToBase64String(row.Json)}\t{Secret}\t{row.Recipe.Precision}\t{(row.Recipe.OmitsRefCode ? "1" : "")}")));

        Assert.Equal(rows.Length, replies.Length);
        Assert.All(rows.Zip(replies, static (row, reply) => (row.Json, row.Recipe, Reply: reply)), static x =>
        {
            BtcMixSigned signed = BtcMixSigned.Of(x.Json, x.Recipe);
            Assert.Equal(x.Reply, signed.Text is null ? "-" : $"{Base64(signed.Text)}\t{signed.Mac(Secret)}\t{OwnOf(signed, x.Reply)}");
        });
        Assert.InRange(replies.Count(static reply => reply != "-"), Rows / 4, replies.Length); // neither side only refuses
    }

    /// <summary>PHP reports any string; ours reports those of the right length, which alone could match.</summary>
    private static string OwnOf(BtcMixSigned signed, string reply)
    {
        string own = reply.Split('\t')[^1];
        bool canMatch = own != "-" && Convert.FromBase64String(own).Length == BtcMixSignatureText.Length;
        Assert.Equal(canMatch, signed.Signature is not null);
        return signed.Signature is { } text ? Base64(text) : own;
    }

    private static IEnumerable<byte[]> Drawn =>
        Gen.OneOf(
            BtcMixAnswers.Raw().Generator.Select(static answer => answer.Utf8),
            BtcMixAnswers.Raw().Generator.SelectMany(static answer => Garbage.Near(answer.Utf8)),
            BtcMixAnswers.Numbers().Generator.ListOf().Select(static numbers => Encoding.ASCII.GetBytes($"[{string.Join(',', numbers.Select(static n => n.Text))}]")),
            BtcMixAnswers.Doubles.ListOf(20).Select(static values => Encoding.ASCII.GetBytes($"[{string.Join(',', values.Select(static d => d.ToString("E16", CultureInfo.InvariantCulture)))}]")))
        .Sample(Rows, 20);

    private static IEnumerable<byte[]> Edges =>
        new[]
        {
            "", " ", "{}", "[]", "null", "TRUE", "[True]", "[nULL]", "[1]x", "[1]\0", "[-]", "[-0]", "[-0.0]", "[- 1]", "[1.]", "[1e]", "[1E+05]", "[00]",
            new string('[', 511) + new string(']', 511), new string('[', 512) + new string(']', 512),
            new string('[', 510) + "{}" + new string(']', 510), new string('[', 511) + "{}" + new string(']', 511),
            "[9223372036854775807,9223372036854775808,-9223372036854775808,-9223372036854775809,18446744073709551616]",
            "{\"a\":\"\\uD83D\\uDE00\",\"b\":\"\\u00\",\"c\":1}", "{\"\\u0000a\":1}", "{\"a\":{\"\\u0000\":\"\\u0000\"}}", "[\"\u007f\u0080\u2028\"]", "{\"_empty_\":1,\"\":2}",
        }.Select(Encoding.UTF8.GetBytes);

    private static string[] Ask(IEnumerable<string> questions)
    {
        using Process php = Process.Start(new ProcessStartInfo("php", ["-n", Repository.PathOf("tests/PureCrypto.Tests/Vectors/btcmix_recipe.php")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.ASCII,
        })!;
        Task<string> replies = php.StandardOutput.ReadToEndAsync();
        foreach (string question in questions)
        {
            php.StandardInput.Write(question);
            php.StandardInput.Write('\n');
        }

        php.StandardInput.Close();
        php.WaitForExit();
        return replies.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
