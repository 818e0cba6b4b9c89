using FsCheck;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>Signatures are bytes that match or do not (SIG-4).</summary>
public sealed class SignatureLaws
{
    [Property]
    public bool A_signature_matches_itself_unless_it_is_empty(byte[] bytes) =>
        Signature.OfBytes(bytes).Matches(Signature.OfBytes(bytes)) == bytes.Length > 0;

    [Property]
    public bool One_changed_bit_is_no_match(NonEmptyArray<byte> bytes, NonNegativeInt bit)
    {
        byte[] changed = [.. bytes.Get];
        changed[bit.Get / 8 % changed.Length] ^= (byte)(1 << (bit.Get % 8));
        return !Signature.OfBytes(bytes.Get).Matches(Signature.OfBytes(changed));
    }

    [Property]
    public bool Another_length_is_no_match(NonEmptyArray<byte> bytes, byte more) =>
        !Signature.OfBytes(bytes.Get).Matches(Signature.OfBytes([.. bytes.Get, more]));

    [Property]
    public bool Reading_lower_hex_inverts_writing_it(NonEmptyArray<byte> bytes) =>
        Signature.OfLowerHex(Signature.OfBytes(bytes.Get).ToLowerHex()).Exists(s => s.Bytes.Span.SequenceEqual(bytes.Get));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("abc")]
    [InlineData("AB")]
    [InlineData("aB")]
    [InlineData("zz")]
    [InlineData(" ab")]
    [InlineData("ab ")]
    [InlineData("0xab")]
    public void Anything_else_is_no_lower_hex(string text) => Assert.True(Signature.OfLowerHex(text).IsNone);

    [Fact]
    public void What_was_given_can_be_changed_afterwards_without_effect()
    {
        byte[] bytes = [1, 2, 3];
        var signature = Signature.OfBytes(bytes);
        bytes[0] = 9;
        Assert.Equal("010203", signature.ToLowerHex());
    }
}
