using FsCheck;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>Ids of events tell them apart, in bounded room (SIG-26).</summary>
public sealed class EventIdLaws
{
    [Property]
    public bool Different_ids_are_different_events(string one, string other) =>
        one.Length == 0 ? EventId.Of(one).IsNone : EventId.Of(one) == EventId.Of(other) == (one == other);

    [Property]
    public bool Its_text_reads_back_and_nothing_else_does(string text) =>
        EventId.Of(text).ForAll(static id => EventId.Parse(id.Text) == id) && EventId.Parse(text).ForAll(id => id.Text == text);

    [Property]
    public bool An_id_never_meets_a_body(byte[] body) =>
        EventId.Parse(EventId.OfBody(body).Text) == EventId.OfBody(body) && EventId.Of(EventId.OfBody(body).Text) != EventId.OfBody(body);

    [Theory]
    [InlineData(128, "id:")]
    [InlineData(129, "id-sha256:")]
    [InlineData(1_000_000, "id-sha256:")]
    public void A_long_id_is_kept_as_its_hash(int length, string kind)
    {
        var id = EventId.Of(new string('é', length)).OrFail();
        Assert.StartsWith(kind, id.Text, StringComparison.Ordinal);
        Assert.InRange(id.Text.Length, 1, EventId.MaxLength + "id-sha256:".Length);
        Assert.Equal(id, EventId.Parse(id.Text).OrFail());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_id() => Assert.True(EventId.Of("a\ud83d").IsNone);

    [Theory]
    [InlineData("")]
    [InlineData("id:")]
    [InlineData("evt_1")]
    [InlineData("body-sha256:00")]
    [InlineData("body-sha256:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public void Another_text_is_none(string text) => Assert.True(EventId.Parse(text).IsNone);

    [Fact]
    public void The_id_of_a_body_is_its_sha256() =>
        Assert.Equal("body-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", EventId.OfBody([]).ToString());
}
