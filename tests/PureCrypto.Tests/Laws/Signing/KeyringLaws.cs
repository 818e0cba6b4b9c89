using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>A key as drawn: one of three secrets, good from a second to a second.</summary>
public sealed record DrawnKey(int Secret, int? From, int? Until);

/// <summary>Several keys for one sender, whatever was signed (SIG-11, SIG-35).</summary>
[Properties(Arbitrary = [typeof(KeyringLaws)], MaxTest = 300)]
public sealed class KeyringLaws
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1767225600);
    private static readonly Secret[] Secrets = [.. new[] { "secret 0", "secret 1", "secret 2" }.Select(static text => Secret.OfText(text))];

    public static Arbitrary<DrawnKey[]> Rings() => (
        from secret in Gen.Choose(0, 2)
        from start in Gen.Choose(-1, 8)
        from end in Gen.Choose(1, 10)
        select new DrawnKey(secret, start < 0 ? null : start, end > 8 ? null : end)).NonEmptyListOf().Select(static list => list.ToArray()).ToArbitrary();

    /// <summary>The first good key that gives the signature; else the first that would have; else none.</summary>
    [Property]
    public void The_key_that_matched_is_named_or_the_one_that_would_have(DrawnKey[] drawn, byte now, bool third)
    {
        int signer = third ? 2 : 0;
        int second = now % 10;
        var ring = Keyring.Of(drawn.Select((key, i) => new NamedKey(
            $"key {i}", Secrets[key.Secret], key.From is { } from ? Start.AddSeconds(from) : Option<DateTimeOffset>.None, key.Until is { } until ? Start.AddSeconds(until) : Option<DateTimeOffset>.None)));
        int[] matching = [.. Enumerable.Range(0, drawn.Length).Where(i => drawn[i].Secret == signer)];
        int[] good = [.. matching.Where(i => (drawn[i].From ?? -1) <= second && second < (drawn[i].Until ?? 99))];
        string expected = good.Length > 0 ? $"key {good[0]}" : matching.Length > 0 ? $"not good: key {matching[0]}" : "wrong";

        var at = Start.AddSeconds(second);
        Assert.Equal(expected, Said(Callback(ring, Secrets[signer], at)));
        Assert.Equal(expected, Said(Sent(ring, Secrets[signer], at)));
        Assert.Equal(expected, Said(Answer(ring, Secrets[signer], at)));
    }

    [Fact]
    public void An_answer_that_no_key_can_prove_says_why()
    {
        var ring = Keyring.Of(new NamedKey("a", Secrets[0]), new NamedKey("b", Secrets[1]));
        Assert.IsType<VerificationError.Undecodable>(Error("{"));
        Assert.IsType<VerificationError.Malformed>(Error("{}"));
        Assert.IsType<VerificationError.TooLarge>(Error(new string(' ', BtcMixVerification.MaxLength + 1)));

        VerificationError Error(string json) => BtcMixVerification.Verify(ring, Encoding.UTF8.GetBytes(json), BtcMixLayout.Transaction, BtcMixPolicy.Documented, Start)
            .Match(Right: static _ => throw new InvalidOperationException("verified"), Left: static error => error);
    }

    private static string Said(Either<VerificationError, Proof> result) => result.Match(
        Right: static proof => proof.Key.IfNone("unnamed"),
        Left: static error => error is VerificationError.KeyNotGood x ? $"not good: {x.Key}" : error is VerificationError.WrongSignature ? "wrong" : error.Describe());

    private static Either<VerificationError, Proof> Callback(Keyring ring, Secret signer, DateTimeOffset now)
    {
        var headers = Callbacks.Sign(CryptoPaymentsCallbacks.Recipe, signer, "{}"u8, now);
        return Callbacks.Verify(CryptoPaymentsCallbacks.Recipe, ring, headers, "{}"u8, now);
    }

    private static Either<VerificationError, Proof> Sent(Keyring ring, Secret signer, DateTimeOffset now)
    {
        var request = Request.Parse(Verb.Get, "/v1/fees", Body.Empty).OrThrow();
        var signed = MintarexSigning.Scheme.Sign(request, "mx_test_0", signer, new Stamp(now, Nonce.Of(Guid.Empty)));
        return MintarexRequests.Verify(ring, signed.Headers.Fold(request, static (sent, header) => sent.With(header)), now);
    }

    private static Either<VerificationError, Proof> Answer(Keyring ring, Secret signer, DateTimeOffset now)
    {
        string fields = """{"id":"Q96G3MSNW8MPQRTX","status":"complete","depositAddress":"tb1q0pkwdj3pqdp587yrc8sus876kccn5tq577ce5x","depositAmount":"0.0062244","depositTxid":"80bb","payouts":{"mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc":"0.006"},"txid":"0ea6","fee":0.0002244,"delay":"0","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00","refCode":"qljncygz"}""";
        string canonical = BtcMixCanonical.Of(Encoding.UTF8.GetBytes(fields), BtcMixRecipe.Documented).OrThrow();
        string mac = Hmac.Sha256(Canonical.OfBytes(Encoding.UTF8.GetBytes(canonical)), signer).ToBase64();
        return BtcMixVerification.Verify(
            ring, Encoding.UTF8.GetBytes($"{fields[..^1]},\"signature\":\"{mac}\"}}"), BtcMixLayout.Transaction, BtcMixPolicy.Documented, now);
    }
}
