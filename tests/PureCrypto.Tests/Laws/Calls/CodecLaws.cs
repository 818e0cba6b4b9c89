using PureCrypto.Calls;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>A codec's two directions are inverse, and everything else is out.</summary>
public sealed class CodecLaws
{
    private static readonly Codec<int> Limit = Codecs.Whole(1, 200);

    [Property]
    public bool Reading_a_flag_inverts_writing_it(bool value) => Inverts(Codecs.Flag, value);

    [Property]
    public bool Reading_a_text_inverts_writing_it(string value) => value.Length == 0 ? Codecs.Text.Write(value).IsNone : Inverts(Codecs.Text, value);

    [Property]
    public bool A_whole_number_is_in_exactly_within_its_bounds(int value) =>
        value is >= 1 and <= 200 ? Inverts(Limit, value) : Limit.Write(value).IsNone;

    [Theory]
    [InlineData("0")]
    [InlineData("201")]
    [InlineData("1.0")]
    [InlineData(" 1")]
    [InlineData("1e1")]
    [InlineData("1,0")]
    [InlineData("99999999999")]
    [InlineData("")]
    public void Another_text_is_no_whole_number(string text) => Assert.True(Limit.Read(text).IsNone);

    [Theory]
    [InlineData("True")]
    [InlineData("1")]
    [InlineData("")]
    public void Another_text_is_no_flag(string text) => Assert.True(Codecs.Flag.Read(text).IsNone);

    [Fact]
    public void Rules_end_a_sentence_that_starts_with_the_field()
    {
        Assert.Equal("must be one of true, false", Codecs.Flag.Rule);
        Assert.Equal("must be a whole number from 1 to 200", Limit.Rule);
    }

    private static bool Inverts<T>(Codec<T> codec, T value) => codec.Write(value).Bind(codec.Read).Exists(read => Equals(read, value));
}
