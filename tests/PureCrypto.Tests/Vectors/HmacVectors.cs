using System.Text;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>RFC 4231, test cases 1 to 4, 6 and 7 (case 5 is a truncated output, which no scheme here uses).</summary>
public sealed class HmacVectors
{
    [Theory]
    [InlineData("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "4869205468657265", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    [InlineData("4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    public void The_short_cases(string key, string data, string mac) => AssertMac(Convert.FromHexString(key), Convert.FromHexString(data), mac);

    [Fact]
    public void Case_3_repeats_dd_under_aa() =>
        AssertMac(Repeat(0xaa, 20), Repeat(0xdd, 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");

    [Fact]
    public void Case_4_repeats_cd_under_counting_bytes() => AssertMac(
        [.. Enumerable.Range(1, 25).Select(static i => (byte)i)], Repeat(0xcd, 50), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");

    [Fact]
    public void Case_6_has_a_key_longer_than_a_block() => AssertMac(
        Repeat(0xaa, 131),
        Encoding.ASCII.GetBytes("Test Using Larger Than Block-Size Key - Hash Key First"),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");

    [Fact]
    public void Case_7_has_a_long_key_and_long_data() => AssertMac(
        Repeat(0xaa, 131),
        Encoding.ASCII.GetBytes("This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm."),
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");

    private static byte[] Repeat(byte value, int count) => [.. Enumerable.Repeat(value, count)];

    private static void AssertMac(byte[] key, byte[] data, string mac)
    {
        using var secret = Secret.OfBytes(key);
        Assert.Equal(mac, Hmac.Sha256(Canonical.OfBytes(data), secret).ToLowerHex());
    }
}
