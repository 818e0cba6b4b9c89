using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.CryptoPayments;

/// <summary>Callbacks of CryptoPayments: verified, decoded, received once (CPC-1 to CPC-3, CPO-8; C6, C7).</summary>
public sealed class CryptoPaymentsCallbackLaws
{
    private static readonly DateTimeOffset Now = new(2024, 12, 16, 7, 34, 9, TimeSpan.Zero);
    private static readonly Secret Key = Secret.OfText("db41bf-90f909-b34b52-b7c222-fc1e99");
    private static readonly Keyring Keys = Keyring.Of(Key);

    [Fact]
    public void A_genuine_callback_brings_its_order_proven_by_the_api_key()
    {
        var proven = Prove(CryptoPaymentsExamples.CompletedOrder).OrThrow();

        Assert.Equal(CryptoPaymentsExamples.Order, proven.Event.Value.Id);
        Assert.True(proven.Event.Value.Status.Is(OrderStatus.Completed));
        Assert.Equal("cryptopayments", proven.Event.Proof.Recipe);
        Assert.Equal($"id:{CryptoPaymentsExamples.Order}=completed 705=completed", proven.Id.Text);
        Assert.True(proven.Age.IsNone); // every age is taken
    }

    [Fact]
    public void Another_key_or_another_byte_proves_nothing()
    {
        using var other = Secret.OfText("db41bf-90f909-b34b52-b7c222-fc1e98");
        var body = Body.OfText(CryptoPaymentsExamples.CompletedOrder);

        Assert.Equal(new VerificationError.WrongSignature(), Error(CryptoPaymentsEvents.Reader.Prove(Keyring.Of(other), Signed(body), body, Now)));
        Assert.Equal(new VerificationError.WrongSignature(), Error(CryptoPaymentsEvents.Reader.Prove(
            Keys, Signed(body), Body.OfText(CryptoPaymentsExamples.CompletedOrder.Replace("1.000000", "9.000000", StringComparison.Ordinal)), Now)));
        Assert.IsType<VerificationError.Malformed>(Error(CryptoPaymentsEvents.Reader.Prove(Keys, default, body, Now)));
    }

    [Fact]
    public void The_same_told_in_other_words_is_the_same_event_and_more_money_is_another()
    {
        var first = Prove(CryptoPaymentsExamples.CompletedOrder).OrThrow();
        var spaced = Prove(CryptoPaymentsExamples.CompletedOrder.Replace("\":", "\": ", StringComparison.Ordinal)).OrThrow();
        var later = Prove(CryptoPaymentsExamples.CompletedOrder.Replace("\"transactions\":[", "\"transactions\":[" + Another + ",", StringComparison.Ordinal)).OrThrow();
        var window = ReplayWindow.Open(ReplayTerms.Default);
        var received = window.Claim(first, Now).OrThrow();

        Assert.Equal(first.Id, spaced.Id);
        Assert.NotEqual(first.Id, later.Id);
        Assert.IsType<VerificationError.Replayed>(received.Next.Complete(received.Claim).Claim(spaced, Now).Match(Right: static _ => null!, Left: static error => error));
        Assert.True(received.Next.Claim(later, Now).IsRight);
    }

    [Fact]
    public void Who_judges_the_age_judges_the_last_change()
    {
        var reader = CryptoPaymentsEvents.Reader.Within(Freshness.Of(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5)));
        var body = Body.OfText(CryptoPaymentsExamples.CompletedOrder);

        Assert.Equal(TimeSpan.FromSeconds(5), reader.Prove(Keys, Signed(body), body, Now).OrThrow().Age);
        Assert.IsType<VerificationError.OutOfTime>(Error(reader.Prove(Keys, Signed(body), body, Now.AddHours(2))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"id\":")]
    [InlineData("{\"\\ud83d\":1}")]
    public void A_body_that_is_no_order_is_refused_though_it_is_signed(string body) => Assert.IsType<VerificationError.Undecodable>(Error(Prove(body)));

    [Fact]
    public void A_name_that_comes_twice_is_refused_at_any_depth()
    {
        Assert.IsType<VerificationError.Undecodable>(Error(Prove(CryptoPaymentsExamples.CompletedOrder.Replace("{\"id\":\"1efb", "{\"id\":\"0\",\"id\":\"1efb", StringComparison.Ordinal))));
        Assert.IsType<VerificationError.Undecodable>(Error(Prove(CryptoPaymentsExamples.CompletedOrder.Replace("{\"id\":\"705\"", "{\"id\":\"704\",\"id\":\"705\"", StringComparison.Ordinal))));
        Assert.IsType<VerificationError.Undecodable>(Error(Prove(Body.OfBytes([.. Encoding.UTF8.GetBytes("{\"id\":\""), 0xff, .. Encoding.UTF8.GetBytes("\"}")]))));
    }

    private const string Another =
        """{"id":"706","hash":null,"status":"inProgress","createdAt":"2024-12-16T07:32:03+00:00","updatedAt":"2024-12-16T07:34:04+00:00","receiverAddress":"TEX8xhRqrpMp73rHktGV8mUpfkSrbxa6Qt"}""";

    private static Seq<Header> Signed(Body body) => Callbacks.Sign(CryptoPaymentsCallbacks.Recipe, Key, body.Bytes.Span, Now);

    private static Either<VerificationError, ProvenEvent<Order>> Prove(string body) => Prove(Body.OfText(body));

    private static Either<VerificationError, ProvenEvent<Order>> Prove(Body body) => CryptoPaymentsEvents.Reader.Prove(Keys, Signed(body), body, Now);

    private static VerificationError Error(Either<VerificationError, ProvenEvent<Order>> result) => result.Match(Right: static _ => throw new InvalidOperationException("It is proven."), Left: static error => error);
}
