using System.Text;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>The whole verification over every row of BtcMix's vectors (BMS-1 to BMS-10).</summary>
public sealed class BtcMixVerdictVectors
{
    private static readonly BtcMixLayout[] Layouts = [BtcMixLayout.Transaction, BtcMixLayout.CreateTransaction];

    [Fact]
    public void An_answer_with_its_signature_is_verified_or_ambiguous_and_every_realistic_one_is_verified() => Cultures.InEach(static () =>
    {
        foreach (var row in VectorFiles.Rows<Row>("btcmix/btcmix_vectors.json"))
        {
            var outcomes = Outcomes(row.Secret, Encoding.UTF8.GetBytes(row.RawJsonResponse), BtcMixPolicy.Documented);
            Assert.All(outcomes, outcome => Assert.True(outcome is BtcMixOutcome.Verified or BtcMixOutcome.Ambiguous, $"{row.N}: {outcome}"));
            if (row.Category == "realistic") Assert.Contains(BtcMixOutcome.Verified, outcomes);
        }
    });

    [Fact]
    public void A_tampered_answer_is_verified_by_no_policy() => Cultures.InEach(static () =>
    {
        foreach (var row in VectorFiles.Rows<Tampered>("btcmix/btcmix_tampered.json").Where(static r => !r.Valid && r.Secret.Length > 0))
        {
            var outcomes = Outcomes(row.Secret, Encoding.UTF8.GetBytes(row.RawJsonResponse), BtcMixPolicy.Documented);
            Assert.DoesNotContain(BtcMixOutcome.Verified, outcomes);
        }
    });

    [Fact]
    public void An_answer_that_is_not_decoded_or_not_signed_is_verified_by_no_policy() => Cultures.InEach(static () =>
    {
        foreach (var row in VectorFiles.Rows<Invalid>("btcmix/btcmix_invalid.json"))
        {
            Assert.DoesNotContain(BtcMixOutcome.Verified, Outcomes(row.Secret, Convert.FromBase64String(row.RawBase64), BtcMixPolicy.Lenient));
        }
    });

    private static BtcMixOutcome[] Outcomes(string secret, byte[] json, BtcMixPolicy policy)
    {
        using var key = Secret.OfText(secret);
        return [.. Layouts.Select(layout =>
        {
            BtcMixVerification.TryVerify(key, json, layout, policy, out var verdict);
            return verdict.Outcome;
        })];
    }

    private sealed record Row(int N, string Category, string RawJsonResponse, string Secret, string Canonical, string SignatureBase64, string Note);

    private sealed record Tampered(int N, string Kind, string RawJsonResponse, string Secret, bool Valid, bool StrictStringCompareOnly, string Note);

    private sealed record Invalid(int N, string RawBase64, string Secret, bool PhpDecodesToArray, string Note);
}
