using System.Security.Cryptography;
using System.Text;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Tests.Laws.BtcMix;

/// <summary>The base64 of a MAC, which is read by blocks, is the platform's: all that it encodes is taken, and nothing else (BMS-7).</summary>
public sealed class BtcMixDigitsLaws
{
    private const int Macs = 2_000;

    private static readonly byte[] Key = "digits"u8.ToArray();

    [Fact]
    public void What_the_platform_encodes_is_taken_with_and_without_escapes()
    {
        using var secret = Secret.OfBytes(Key);
        for (int i = 0; i < Macs; i++)
        {
            string signature = SignatureOf($"{i}");
            Assert.True(Matches(secret, Answer($"{i}", signature)));
            Assert.True(Matches(secret, Answer($"{i}", signature.Replace("/", "\\/", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void Any_other_byte_at_any_place_is_not()
    {
        using var secret = Secret.OfBytes(Key);
        byte[] json = Answer("7", SignatureOf("7"));
        int start = json.Length - 2 - BtcMixSignatureText.Length;
        for (int place = start; place < start + BtcMixSignatureText.Length; place++)
        {
            for (int value = 0; value <= byte.MaxValue; value++)
            {
                byte[] changed = [.. json];
                changed[place] = (byte)value;
                Assert.Equal(json[place] == value, Matches(secret, changed));
            }
        }
    }

    [Fact]
    public void Other_lengths_are_not()
    {
        using var secret = Secret.OfBytes(Key);
        string signature = SignatureOf("7");
        Assert.All(Enumerable.Range(0, signature.Length), length => Assert.False(Matches(secret, Answer("7", signature[..length]))));
        Assert.All(Enumerable.Range(1, 40), more => Assert.False(Matches(secret, Answer("7", signature + new string('=', more)))));
    }

    private static byte[] Answer(string id, string signature) => Encoding.ASCII.GetBytes($$"""{"id":"{{id}}","signature":"{{signature}}"}""");

    private static string SignatureOf(string text) => Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(text)));

    // The answer lacks fields, which is said only of one whose signature matches.
    private static bool Matches(Secret secret, byte[] json)
    {
        BtcMixVerification.TryVerify(secret, json, BtcMixLayout.Transaction, BtcMixPolicy.Documented, out var verdict);
        return verdict.Outcome is BtcMixOutcome.Verified or BtcMixOutcome.Ambiguous;
    }
}
