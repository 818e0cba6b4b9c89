using System.Buffers;
using PureCrypto.Signing;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>The spelling of a MAC is read as the platform reads it, and in no second one.</summary>
public sealed class MacEncodingLaws
{
    [Theory]
    [InlineData(32)]
    [InlineData(48)]
    [InlineData(64)]
    [InlineData(20)]
    public void Every_character_at_every_place_is_read_as_the_platform_reads_hex(int length)
    {
        byte[] mac = [.. Enumerable.Range(0, length).Select(static i => (byte)((37 * i) & 0xFF))];
        byte[] read = new byte[length], expected = new byte[length];
        char[] text = Convert.ToHexStringLower(mac).ToCharArray();
        for (int place = 0; place < text.Length; place++)
        {
            char own = text[place];

            // Every character in one place, and in the others those near the digits, also once they lose their upper byte.
            for (int c = 0; c <= char.MaxValue; c += place is 0 || (c & 0xFF) is >= 0x2F and <= 0x67 ? 1 : 0x2F)
            {
                text[place] = (char)c;
                bool isHex = Convert.FromHexString(text, expected, out _, out _) == OperationStatus.Done;
                bool isLower = isHex && c is not (>= 'A' and <= 'F');
                Assert.Equal(isHex, MacEncoding.Hex.TryRead(text, read) && read.SequenceEqual(expected));
                Assert.Equal(isLower, MacEncoding.LowerHex.TryRead(text, read) && read.SequenceEqual(expected));
            }

            text[place] = own;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(66)]
    [InlineData(96)]
    public void Hex_of_another_length_is_not_read(int digits) =>
        Assert.False(MacEncoding.Hex.TryRead(new string('a', digits), new byte[32]) || MacEncoding.LowerHex.TryRead(new string('a', digits), new byte[32]));
}
