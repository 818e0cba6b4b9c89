using PureCrypto.Providers.CryptoPayments;
using PaymentId = PureCrypto.Providers.CryptoPayments.OrderId;
using SwapId = PureCrypto.Providers.Mistex.OrderId;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>Ids that are UUIDs: 36 characters, hex digits and hyphens, and nothing that a reader might forgive (CAL-32, CPO-1, MSO-1).</summary>
public sealed class UuidLaws
{
    private const string Near = "f47ac10b-58cc-4372-a567-0e02b2c3d479";

    [Property]
    public bool A_uuid_of_any_version_is_taken_in_any_case_and_kept_in_lower_case(Guid id) =>
        new[] { id.ToString("D"), id.ToString("D").ToUpperInvariant() }.All(text => Read(text).SequenceEqual([id.ToString("D"), id.ToString("D"), id.ToString("D")]));

    [Property(MaxTest = 2000)]
    public void A_text_that_is_one_character_off_is_taken_if_that_is_a_hex_digit_in_its_place(char any, int place)
    {
        int at = (place & int.MaxValue) % Near.Length;
        foreach (char put in new[] { any, '+', '-', ' ', 'x', 'X', '0', 'F', 'g', '{', '\uff10', '\u0660' })
        {
            string text = $"{Near[..at]}{put}{Near[(at + 1)..]}";
            bool isUuid = Near[at] == '-' ? put == '-' : char.IsAsciiHexDigit(put);
            Assert.Equal(isUuid ? 3 : 0, Read(text).Count());
        }
    }

    [Theory]
    [InlineData(" f47ac10b-58cc-4372-a567-0e02b2c3d479")]
    [InlineData("f47ac10b-58cc-4372-a567-0e02b2c3d479\n")]
    [InlineData("\tf47ac10b-58cc-4372-a567-0e02b2c3d479 ")]
    [InlineData("+47ac10b-58cc-4372-a567-0e02b2c3d479")]
    [InlineData("0x7ac10b-58cc-4372-a567-0e02b2c3d479")]
    [InlineData("f47ac10b-+8cc-4372-a567-0e02b2c3d479")]
    [InlineData("{f47ac10b-58cc-4372-a567-0e02b2c3d479}")]
    [InlineData("f47ac10b58cc4372a5670e02b2c3d479")]
    [InlineData("")]
    public void What_readers_forgive_is_not_taken(string text) => Assert.Empty(Read(text));

    private static IEnumerable<string> Read(string text) =>
    [
        .. SwapId.Parse(text).Filter(static id => id.IsUuid).Map(static id => id.Text).AsEnumerable(),
        .. PaymentId.Parse(text).Map(static id => id.Text).AsEnumerable(),
        .. IntegrationId.Parse(text).Map(static id => id.Text).AsEnumerable(),
    ];
}
