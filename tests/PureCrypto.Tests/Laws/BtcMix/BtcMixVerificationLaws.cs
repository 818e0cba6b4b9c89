using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.BtcMix;

/// <summary>A signature proves an answer, or says why it does not (SIG-7, BMS-7 to BMS-12).</summary>
[Properties(Arbitrary = [typeof(BtcMixValues)])]
public sealed class BtcMixVerificationLaws
{
    private static readonly Secret Key = Secret.OfText("a secret for laws");

    [Property]
    public bool What_was_signed_verifies(Transaction transaction) => Verify(Signed(transaction), BtcMixPolicy.Documented).IsRight;

    [Property]
    public bool Another_key_does_not_verify_it(Transaction transaction)
    {
        using var other = Secret.OfText("a secret for lawS");
        return BtcMixVerification.Verify(other, Signed(transaction), BtcMixLayout.Transaction, BtcMixPolicy.Lenient)
            .Match(Right: static _ => false, Left: static e => e is VerificationError.WrongSignature);
    }

    [Property(MaxTest = 300)]
    public bool No_change_of_one_bit_verifies_as_something_else(Transaction transaction, NonNegativeInt at, NonNegativeInt bit)
    {
        byte[] changed = Signed(transaction);
        changed[at.Get % changed.Length] ^= (byte)(1 << (bit.Get % 8));

        // A flipped bit may leave the meaning alone: the case of an exponent, say, or of a \u escape's digits. Nothing else.
        return Verify(changed, BtcMixPolicy.Documented).IsLeft
            || Read.From(BtcMixProvider.Value, BtcMixEndpoints.Transaction.Plain, new Response(200, default, Body.OfBytes(changed)))
                .Exists(answer => answer.Value == transaction);
    }

    [Property(MaxTest = 300)]
    public Property No_garbage_verifies_and_none_throws() => Prop.ForAll(
        BtcMixValues.Transactions().Generator.SelectMany(static x => Garbage.Near(Signed(x)).Select(bytes => (x, bytes))).ToArbitrary(),
        static pair => Verify(pair.bytes, BtcMixPolicy.Lenient).IsLeft
            || Read.From(BtcMixProvider.Value, BtcMixEndpoints.Transaction.Plain, new Response(200, default, Body.OfBytes(pair.bytes)))
                .Exists(answer => answer.Value == pair.x));

    [Property]
    public bool The_hot_form_agrees_with_the_plain_form(Transaction transaction, bool tampered)
    {
        byte[] json = Signed(tampered ? transaction with { DelayHours = transaction.DelayHours + 1 } : transaction);
        if (tampered) Encoding.UTF8.GetBytes("\"delay\":\"0\"").CopyTo(json, 0);
        bool hot = BtcMixVerification.TryVerify(Key, json, BtcMixLayout.Transaction, BtcMixPolicy.Documented, out var verdict);
        return hot == Verify(json, BtcMixPolicy.Documented).IsRight && hot == verdict.IsVerified;
    }

    [Fact]
    public void A_long_answer_that_breaks_off_at_its_end_is_undecodable() => Assert.Equal(
        new VerificationError.Undecodable("is no JSON"),
        Verify(Encoding.UTF8.GetBytes($"{{\"id\":\"{new string('a', 5_000)}\","), BtcMixPolicy.Documented).Match(Right: static _ => null!, Left: static e => e));

    [Property]
    public bool A_signature_has_one_spelling(Transaction transaction)
    {
        string json = Encoding.UTF8.GetString(Signed(transaction));
        int end = json.LastIndexOf('=');
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

        // The last digit before the = carries four bits of the MAC; a decoder ignores its two others.
        int last = Digits.IndexOf(json[end - 1]);
        return Enumerable.Range(1, 3).All(loose => IsRefused(json[..(end - 1)] + Digits[last | loose] + json[end..]))
            && IsRefused(json.Insert(end - 4, " "))
            && IsRefused(json[..(end - 43)] + " " + json[(end - 42)..])
            && IsRefused(json.Remove(end, 1));
    }

    [Fact]
    public void The_default_verdict_is_not_verified()
    {
        BtcMixVerdict nothing = default;
        Assert.False(nothing.IsVerified);
        Assert.Equal(BtcMixOutcome.NotVerified, nothing.Outcome);
    }

    [Fact]
    public void An_answer_beyond_the_limit_is_not_looked_at()
    {
        var error = Verify(new byte[BtcMixVerification.MaxLength + 1], BtcMixPolicy.Documented).Match(Right: static _ => null!, Left: static e => e);
        Assert.Equal(new VerificationError.TooLarge(BtcMixVerification.MaxLength + 1, BtcMixVerification.MaxLength), error);
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "Not verified: the signature is missing.")]
    [InlineData("""{"id":"1","signature":true}""", "Not verified: the signature is not a string.")]
    [InlineData("""{"id":"1","signature":"abc"}""", "Not verified: the signature is not 44 characters long.")]
    [InlineData("""{"id":"1","signature":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}""", "Not verified: the signature does not match.")]
    [InlineData("", "Not verified: the body is no JSON.")]
    [InlineData("1", "Not verified: the body is neither an object nor a list.")]
    [InlineData("""{"id":"\ud83d"}""", "Not verified: the body holds half of a surrogate pair.")]
    public void Each_way_to_fail_is_told(string json, string told) => Assert.Equal(
        told, Verify(Encoding.UTF8.GetBytes(json), BtcMixPolicy.Documented).Match(Right: static p => p.ToString(), Left: static e => e.Describe()));

    [Theory]
    [InlineData(14, false, false, "btcmix")]
    [InlineData(17, false, false, "btcmix, precision 17")]
    [InlineData(-1, false, false, "btcmix, precision -1")]
    [InlineData(14, true, false, "btcmix, refCode not signed")]
    [InlineData(14, false, true, "btcmix, any order")]
    [InlineData(17, true, true, "btcmix, precision 17, refCode not signed, any order")]
    public void A_relaxation_is_accepted_by_name_only_and_the_proof_says_which(int precision, bool omitsRefCode, bool swapped, string recipe)
    {
        // 0.1 + 0.7 tells all three precisions apart; the key created before updated tells the orders apart.
        string dates = swapped
            ? "\"created\":\"2022-04-28T09:42:41+00:00\",\"updated\":\"2022-04-28T09:46:11+00:00\""
            : "\"updated\":\"2022-04-28T09:46:11+00:00\",\"created\":\"2022-04-28T09:42:41+00:00\"";
        string plain = "{\"id\":\"A\",\"status\":\"complete\",\"depositAddress\":\"b\",\"payouts\":{\"c\":\"1\"},"
            + $"\"fee\":0.7999999999999999,\"delay\":0,{dates},\"refCode\":\"r\"}}";
        var used = new BtcMixRecipe(PhpPrecision.From(precision).IfNone(PhpPrecision.Fourteen), omitsRefCode);
        byte[] json = SignedBy(plain, used);

        Assert.Equal(recipe == "btcmix", Verify(json, BtcMixPolicy.Documented).IsRight);
        Assert.Equal(recipe, Verify(json, BtcMixPolicy.Lenient).Match(Right: static p => p.Recipe, Left: static e => e.Describe()));
        Assert.Equal(Key.Fingerprint, Verify(json, BtcMixPolicy.Lenient).Match(Right: static p => p.Fingerprint, Left: static _ => ""));
    }

    [Theory]
    [InlineData("0.00022440000000000001", true)]
    [InlineData("2.244e-4", true)]
    [InlineData("0.00022441", false)]
    public void A_digit_beyond_the_signed_precision_is_not_signed(string fee, bool verifies)
    {
        byte[] json = SignedBy(
            """{"id":"A","status":"s","depositAddress":"b","payouts":{"c":"1"},"fee":0.0002244,"delay":0,"updated":"2022-04-28T09:46:11Z","created":"2022-04-28T09:42:41Z"}""",
            BtcMixRecipe.Documented);
        byte[] other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace("0.0002244", fee, StringComparison.Ordinal));

        Assert.Equal(verifies, Verify(other, BtcMixPolicy.Documented).IsRight);
    }

    [Fact]
    public void Verifying_allocates_nothing()
    {
        byte[] json = Signed(Gen.Sample(BtcMixValues.Transactions().Generator.Where(static t => t.Payouts.Count >= 2), 1, 1)[0]);
        Assert.Equal(0, Allocations.Of(() => BtcMixVerification.TryVerify(Key, json, BtcMixLayout.Transaction, BtcMixPolicy.Documented, out _)));
    }

    [Fact]
    public void Finding_a_signature_wrong_allocates_nothing_either()
    {
        using var other = Secret.OfText("another");
        byte[] json = Signed(Gen.Sample(BtcMixValues.Transactions().Generator, 1, 1)[0]);
        Assert.Equal(0, Allocations.Of(() => BtcMixVerification.TryVerify(other, json, BtcMixLayout.Transaction, BtcMixPolicy.Lenient, out _)));
    }

    private static Either<VerificationError, Proof> Verify(byte[] json, BtcMixPolicy policy) =>
        BtcMixVerification.Verify(Key, json, BtcMixLayout.Transaction, policy);

    private static bool IsRefused(string json) => Verify(Encoding.UTF8.GetBytes(json), BtcMixPolicy.Lenient).IsLeft;

    private static byte[] Signed(Transaction transaction) => Write.From(BtcMixEndpoints.Transaction, Key, transaction).Body.Bytes.ToArray();

    private static byte[] SignedBy(string plain, BtcMixRecipe recipe)
    {
        string canonical = BtcMixCanonical.Of(Encoding.UTF8.GetBytes(plain), recipe).IfLeft("");
        string signature = Hmac.Sha256(Canonical.OfBytes(Encoding.UTF8.GetBytes(canonical)), Key).ToBase64();
        return Encoding.UTF8.GetBytes($"{plain[..^1]},\"signature\":\"{signature}\"}}");
    }
}
