using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>Every row of <c>spec/vectors/mintarex/requests.json</c>, one stage of signing per test (MXS-1 to MXS-6).</summary>
public sealed class MintarexRequestVectors
{
    private static readonly IReadOnlyList<MintarexRequestVector> Rows = MintarexRequestVector.All;

    [Fact]
    public void There_are_200_rows_of_8_categories() =>
        Assert.Equal((200, 8), (Rows.Count, Rows.Select(static r => r.Category).Distinct().Count()));

    [Fact]
    public void The_canonical_text_is_the_five_lines() =>
        InEveryCulture(static row => Assert.Equal(row.Canonical, MintarexSigning.Scheme.Canonicalise(row.Request, row.Stamp).Text));

    [Fact]
    public void The_body_hash_is_over_the_exact_bytes() =>
        InEveryCulture(static row => Assert.Equal(row.BodySha256, Convert.ToHexStringLower(SHA256.HashData(row.Request.Body.Bytes.Span))));

    [Fact]
    public void The_mac_of_the_canonical_text_is_the_signature() => InEveryCulture(static row =>
    {
        using var secret = Secret.OfText(row.Secret);
        var canonical = Canonical.OfBytes(Encoding.UTF8.GetBytes(row.Canonical));
        Assert.Equal(row.SignatureHex, MintarexSigning.Scheme.Mac(canonical, secret).ToLowerHex());
    });

    [Fact]
    public void The_signed_request_carries_the_four_headers() => InEveryCulture(static row =>
    {
        using var secret = Secret.OfText(row.Secret);
        var signed = MintarexSigning.Scheme.Sign(row.Request, "mx_test_0", secret, row.Stamp);
        Assert.Equal(
            [("MX-API-KEY", "mx_test_0"), ("MX-TIMESTAMP", row.Timestamp), ("MX-NONCE", row.Nonce), ("MX-SIGNATURE", row.SignatureHex)],
            signed.Headers.Map(static h => (h.Name, h.Value)).ToArray());
    });

    [Fact]
    public void The_hot_form_gives_the_signature() => InEveryCulture(static row =>
    {
        using var secret = Secret.OfText(row.Secret);
        Span<byte> signature = stackalloc byte[MintarexSigning.SignatureLength];
        Assert.True(MintarexSigning.TrySign(
            secret,
            row.Request.Verb,
            Encoding.UTF8.GetBytes(row.PathWithQuery),
            Encoding.UTF8.GetBytes(row.Timestamp),
            Encoding.UTF8.GetBytes(row.Nonce),
            row.Request.Body.Bytes.Span,
            signature,
            out int written));
        Assert.Equal(row.SignatureHex, Encoding.UTF8.GetString(signature[..written]));
    });

    [Fact]
    public void A_signature_of_one_row_verifies_no_other()
    {
        foreach (var (row, next) in Rows.Zip(Rows.Skip(1)))
        {
            using var secret = Secret.OfText(row.Secret);
            var signature = Signature.OfLowerHex(row.SignatureHex).IfNone(static () => throw new InvalidDataException("not hex"));
            Assert.True(MintarexSigning.Scheme.Verifies(row.Request, row.Stamp, secret, signature));
            Assert.False(MintarexSigning.Scheme.Verifies(next.Request, next.Stamp, secret, signature));
        }
    }

    private static void InEveryCulture(Action<MintarexRequestVector> check) => Cultures.InEach(() =>
    {
        foreach (var row in Rows) check(row);
    });
}
