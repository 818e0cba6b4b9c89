using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>Verify, decode, judge the age, claim: each needs the one before (SIG-31 to SIG-34; MXC-4 to MXC-6).</summary>
public sealed class ReceivingLaws
{
    private static readonly DateTimeOffset Made = new(2026, 4, 9, 14, 32, 1, TimeSpan.Zero);
    private static readonly Secret Key = Secret.OfText("whsec_test");
    private static readonly Keyring Keys = Keyring.Of(new NamedKey("current", Key));
    private static readonly ReplayWindow Empty = ReplayWindow.Open(ReplayTerms.Default);

    [Fact]
    public void A_genuine_event_is_received_with_its_proof_its_age_and_its_claim()
    {
        var received = Receive(Empty, Document(), Made.AddSeconds(3)).OrThrow();
        var proof = received.Proven.Event.Proof;

        Assert.Equal("id:evt_1", received.Claim.Id.Text);
        Assert.Equal(TimeSpan.FromSeconds(3), received.Proven.Age.OrFail());
        Assert.Equal("trade.executed", received.Proven.Event.Value.Type.OrFail());
        Assert.Equal(("mintarex-callback", "current", Key.Fingerprint), (proof.Recipe, proof.Key.OrFail(), proof.Fingerprint));
        Assert.True(proof.Skew.IsNone);
        Assert.Equal($"verified by mintarex-callback, key current {Key.Fingerprint}", proof.ToString());
    }

    [Fact]
    public void It_is_handled_once_and_comes_back_only_from_a_handler_that_failed()
    {
        var first = Receive(Empty, Document(), Made).OrThrow();

        Assert.Equal(new VerificationError.InProgress(first.Claim.Id, Made.AddMinutes(1)), Error(Receive(first.Next, Document(), Made)));
        Assert.Equal(new VerificationError.Replayed(first.Claim.Id, Made.AddDays(1)), Error(Receive(first.Next.Complete(first.Claim), Document(), Made)));
        Assert.False(Receive(first.Next.Release(first.Claim), Document(), Made).OrThrow().WasAbandoned);
        Assert.True(Receive(first.Next, Document(), Made.AddMinutes(1)).OrThrow().WasAbandoned);
    }

    [Property]
    public void The_age_is_judged_on_the_signed_body_both_ends_included(int seconds)
    {
        int late = seconds % 20_000;
        var result = Receive(Empty, Document(), Made.AddSeconds(late));
        if (late is >= -300 and <= 10_800) Assert.Equal(TimeSpan.FromSeconds(late), result.OrThrow().Proven.Age.OrFail());
        else Assert.Equal(new VerificationError.OutOfTime(TimeSpan.FromSeconds(late)), Error(result));
    }

    [Property]
    public bool The_header_that_is_not_signed_is_not_looked_at(string timestamp) =>
        Prove(Signed(Document()) + new[] { Header.Of("X-Mintarex-Timestamp", string.Concat(timestamp.Where(static c => c is not ('\r' or '\n' or '\0')))) }.ToSeq(), Document(), Made).IsRight;

    /// <summary>Eight waits, from 30 s to 64 min; the last delivery comes 127.5 min after the first (MX11).</summary>
    [Fact]
    public void An_event_whose_every_handling_failed_is_still_received_at_its_last_delivery()
    {
        var (window, now) = (Empty, Made);
        foreach (double wait in new[] { 0, 0.5, 1, 2, 4, 8, 16, 32, 64 })
        {
            now = now.AddMinutes(wait);
            var received = Receive(window, Document(), now).OrThrow();
            window = received.Next.Release(received.Claim);
        }

        Assert.Equal(Made + MintarexEvents.RetryHorizon, now);
    }

    [Fact]
    public void The_memory_asked_for_covers_the_retries_and_every_time_at_which_an_event_is_fresh()
    {
        Assert.Equal(TimeSpan.FromMinutes(185), MintarexEvents.Reader.LeastMemory);
        Assert.True(MintarexEvents.RetryHorizon <= MintarexEvents.Freshness.Past);
        Assert.Equal(TimeSpan.FromHours(49), MintarexEvents.Reader.Within(Freshness.Of(TimeSpan.FromDays(2), TimeSpan.FromHours(1))).LeastMemory);
        Assert.Equal(TimeSpan.FromHours(4), MintarexEvents.Reader.Tolerating(TimeSpan.FromHours(2)).LeastMemory);

        var forgetful = ReplayWindow.Open(ReplayTerms.From(TimeSpan.FromMinutes(184), TimeSpan.FromMinutes(1), 9).OrThrow());
        Assert.Throws<ArgumentException>(() => Receive(forgetful, Document(), Made));
    }

    [Fact]
    public void Each_step_needs_the_one_before()
    {
        var small = ReplayTerms.From(TimeSpan.FromDays(1), TimeSpan.FromMinutes(1), 1).OrThrow();
        var full = Assert.IsType<ClaimVerdict.Fresh>(ReplayWindow.Open(small).Claim(EventId.Of("another").OrFail(), Made)).Next;
        byte[] garbage = "{"u8.ToArray();

        Assert.IsType<VerificationError.WrongSignature>(Error(MintarexEvents.Reader.Receive(Keys, full, Signed(Document()), Body.OfBytes(garbage), Made.AddDays(9))));
        Assert.IsType<VerificationError.Undecodable>(Error(Receive(full, garbage, Made.AddDays(9))));
        Assert.IsType<VerificationError.OutOfTime>(Error(Receive(full, Document(), Made.AddDays(9))));
        Assert.Equal(new VerificationError.NoRoom(Made.AddDays(1)), Error(Receive(full, Document(), Made)));
    }

    [Theory]
    [InlineData("", "is no JSON")]
    [InlineData("null", "is no JSON object")]
    [InlineData("[]", "is no JSON object")]
    [InlineData("""{"created_at":"2026-04-09T14:32:01Z"}""", "has no type")]
    [InlineData("""{"type":"","created_at":"2026-04-09T14:32:01Z"}""", "has no type")]
    [InlineData("""{"type":7,"created_at":"2026-04-09T14:32:01Z"}""", "has no type")]
    [InlineData("""{"type":"t"}""", "has no created_at")]
    [InlineData("""{"type":"t","created_at":1775745121}""", "has no created_at")]
    [InlineData("""{"type":"t","created_at":"2026-04-09T14:32:01"}""", "has no created_at")]
    [InlineData("""{"type":"t","created_at":"2026-04-09T14:32:01Z","id":7}""", "has an id that is no text")]
    [InlineData("""{"type":"t","created_at":"2026-04-09T14:32:01Z","id":""}""", "has an id that is no text")]
    [InlineData("""{"type":"t","created_at":"2026-04-09T14:32:01Z","id":"\ud83d"}""", "half of a surrogate pair")]
    [InlineData("""{"type":"t","created_at":"2026-04-09T14:32:01Z","type":"u"}""", "a name twice")]
    [InlineData("""{"type":"t","created_at":"2026-04-09T14:32:01Z","data":{"a":1,"\u0061":2}}""", "a name twice")]
    [InlineData("\ufeff{}", "is no JSON")]
    public void A_genuine_body_that_says_no_event_is_undecodable(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<VerificationError.Undecodable>(Error(Receive(Empty, Encoding.UTF8.GetBytes(body), Made))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_text_and_nesting_without_end_are_undecodable()
    {
        Assert.IsType<VerificationError.Undecodable>(Error(Receive(Empty, [(byte)'"', 0xff, (byte)'"'], Made)));
        Assert.IsType<VerificationError.Undecodable>(Error(Receive(Empty, Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 100_000)), Made)));
        Assert.IsType<VerificationError.TooLarge>(Error(Receive(Empty, new byte[Callbacks.MaxBody + 1], Made)));
    }

    [Property]
    public void No_body_makes_reading_throw(byte[] any) => Assert.False(Receive(Empty, any, Made).IsBottom);

    [Fact]
    public void An_event_without_an_id_is_its_body()
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"type":"t","created_at":"2026-04-09T14:32:01Z"}""");
        Assert.Equal(EventId.OfBody(body), Receive(Empty, body, Made).OrThrow().Claim.Id);
    }

    [Fact]
    public void Headers_that_are_not_signed_neither_name_the_event_nor_its_type()
    {
        byte[] body = Encoding.UTF8.GetBytes("""{"timestamp":"2026-04-09T14:32:01Z","trade_id":"t_123"}""");
        Seq<Header> Headers(string type, string id) => Callbacks.Sign(MintarexCallbacks.Timestamped, Key, body, Made) + new[]
        {
            Header.Of("X-Mintarex-Event-Type", type), Header.Of("X-Mintarex-Event-Id", id), Header.Of("X-Mintarex-Delivery-Id", "d"),
        }.ToSeq();

        var first = MintarexEvents.Reader.Receive(Keys, Empty, Headers("trade.failed", "e1"), Body.OfBytes(body), Made.AddSeconds(300)).OrThrow();
        Assert.True(first.Proven.Event.Value.Type.IsNone && first.Proven.Age.IsNone);
        Assert.Equal(TimeSpan.FromSeconds(300), first.Proven.Event.Proof.Skew.OrFail());
        Assert.Equal(
            new VerificationError.Replayed(EventId.OfBody(body), Made.AddSeconds(300).AddDays(1)),
            Error(MintarexEvents.Reader.Receive(Keys, first.Next.Complete(first.Claim), Headers("trade.executed", "e2"), Body.OfBytes(body), Made.AddSeconds(300))));
        Assert.IsType<VerificationError.OutOfTime>(Error(MintarexEvents.Reader.Receive(Keys, Empty, Headers("t", "e"), Body.OfBytes(body), Made.AddSeconds(301))));
        Assert.True(MintarexEvents.Reader.Tolerating(TimeSpan.FromSeconds(301)).Receive(Keys, Empty, Headers("t", "e"), Body.OfBytes(body), Made.AddSeconds(301)).IsRight);
    }

    [Property]
    public void Any_recipe_can_be_received_by_the_hash_of_its_body(byte[] body)
    {
        var reader = CallbackReaders.OfBody(CryptoPaymentsCallbacks.Recipe);
        var headers = Callbacks.Sign(CryptoPaymentsCallbacks.Recipe, Key, body, Made);
        var first = reader.Receive(Keys, Empty, headers, Body.OfBytes(body), Made).OrThrow();

        Assert.Equal(EventId.OfBody(body), first.Claim.Id);
        Assert.Equal(Body.OfBytes(body), first.Proven.Event.Value);
        Assert.IsType<VerificationError.Replayed>(Error(reader.Receive(Keys, first.Next.Complete(first.Claim), headers, Body.OfBytes(body), Made)));
        Assert.Equal(TimeSpan.FromSeconds(600), CallbackReaders.OfBody(MintarexCallbacks.Timestamped).LeastMemory);
    }

    [Fact]
    public void People_are_told_without_control_characters()
    {
        var id = EventId.Of("e\u001b[2J").OrFail();
        Assert.Equal(@"Not accepted: the signature is genuine, and the event id:e\u001b[2J was handled before.", new VerificationError.Replayed(id, Made).Describe());
        Assert.Equal(@"Not accepted: the signature is genuine, and the event id:e\u001b[2J is being handled.", new VerificationError.InProgress(id, Made).Describe());
        Assert.Equal(
            "Not accepted: the signature is genuine, and no further event can be remembered until 2026-04-09T14:32:01Z.", new VerificationError.NoRoom(Made).Describe());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(400, 0)]
    [InlineData(0, 400)]
    public void A_tolerance_that_is_none_is_refused(int past, int ahead) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Freshness.Of(TimeSpan.FromDays(past), TimeSpan.FromDays(ahead)));

    private static byte[] Document() => Encoding.UTF8.GetBytes(
        """{"id":"evt_1","type":"trade.executed","created_at":"2026-04-09T14:32:01Z","data":{"trade_id":"tr_1"}}""");

    private static Seq<Header> Signed(byte[] body) => Callbacks.Sign(MintarexCallbacks.BodyOnly, Key, body, Made);

    private static Either<VerificationError, ProvenEvent<MintarexEvent>> Prove(Seq<Header> headers, byte[] body, DateTimeOffset now) =>
        MintarexEvents.Reader.Prove(Keys, headers, Body.OfBytes(body), now);

    private static Either<VerificationError, ReceivedEvent<MintarexEvent>> Receive(ReplayWindow window, byte[] body, DateTimeOffset now) =>
        MintarexEvents.Reader.Receive(Keys, window, Signed(body), Body.OfBytes(body), now);

    private static VerificationError Error<T>(Either<VerificationError, T> result) where T : notnull
    {
        Assert.False(result.TryGet(out _, out var error));
        return error;
    }
}
