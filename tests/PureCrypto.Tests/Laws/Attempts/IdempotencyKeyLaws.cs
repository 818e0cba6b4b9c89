using PureCrypto.Attempts;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Attempts;

/// <summary>Keys that go into headers: nothing in them can become another field (CAL-11).</summary>
public sealed class IdempotencyKeyLaws
{
    [Property]
    public bool A_key_is_kept_as_it_is_or_refused(string text) => IdempotencyKey.Parse(text).Match(
        Some: key => key.Text == text && text.Length is >= 1 and <= 64 && text.All(static c => c is > ' ' and <= '~'),
        None: () => text.Length is 0 or > 64 || text.Any(static c => c is <= ' ' or > '~'));

    [Theory]
    [InlineData("550e8400-e29b-41d4-a716-446655440001", true)]
    [InlineData("!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~", true)]
    [InlineData("", false)]
    [InlineData("a\r\nX-Other: b", false)]
    [InlineData("a b", false)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234", true)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    public void Visible_ASCII_is_taken_up_to_64(string text, bool isTaken) => Assert.Equal(isTaken, IdempotencyKey.Parse(text).IsSome);

    [Property]
    public bool A_UUID_is_a_key(Guid id) => IdempotencyKey.Parse(id.ToString("D")).Exists(key => key == IdempotencyKey.Of(id));
}
