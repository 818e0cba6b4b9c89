using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>What holds for every recipe over a raw body (SIG-8 to SIG-12, SIG-25; MXC-3, CPC-1, CFC-1).</summary>
[Properties(Arbitrary = [typeof(SigningArguments), typeof(CallbackLaws)])]
public sealed class CallbackLaws
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1767225600);

    private static readonly Seq<CallbackRecipe> All = new[]
    {
        MintarexCallbacks.BodyOnly,
        MintarexCallbacks.Timestamped,
        MistexSigning.Recipe,
        CryptoPaymentsCallbacks.Recipe,
        CryptoFuseCallbacks.Assumed,
        CryptoFuseCallbacks.Assumed with { Algorithm = MacAlgorithm.Sha384, Encoding = MacEncoding.Base64 },
        CryptoFuseCallbacks.Assumed with { Algorithm = MacAlgorithm.Sha512, Prefix = "sha512=", Encoding = MacEncoding.Hex, TimestampHeader = "X-Timestamp" },
    }.ToSeq();

    public static Arbitrary<CallbackRecipe> Recipes() => Gen.Elements(All.ToArray()).ToArbitrary();

    [Property]
    public bool What_was_signed_verifies_and_the_proof_names_the_key(CallbackRecipe recipe, Key key, byte[] body)
    {
        using var secret = Secret.OfText(key.Text);
        var ring = Keyring.Of(new NamedKey("other", Secret.OfText(key.Text + "x")), new NamedKey("right", secret));
        return Callbacks.Verify(recipe, ring, Headers(recipe, secret, body), body, Now)
            .Exists(proof => proof.Recipe == recipe.Name + (recipe.IsAssumed ? ", assumed" : "") && proof.Key == "right" && proof.Fingerprint == secret.Fingerprint && proof.Skew.IsSome == recipe.TimestampHeader.IsSome);
    }

    [Property]
    public bool One_changed_bit_of_the_body_is_a_wrong_signature(CallbackRecipe recipe, Key key, NonEmptyArray<byte> body, NonNegativeInt bit)
    {
        using var secret = Secret.OfText(key.Text);
        byte[] changed = [.. body.Get];
        changed[bit.Get / 8 % changed.Length] ^= (byte)(1 << (bit.Get % 8));
        return Fails<VerificationError.WrongSignature>(Callbacks.Verify(recipe, Keyring.Of(secret), Headers(recipe, secret, body.Get), changed, Now));
    }

    [Property]
    public bool Another_key_of_equal_length_is_a_wrong_signature(CallbackRecipe recipe, byte[] body)
    {
        using var secret = Secret.OfText("a secret");
        using var other = Secret.OfText("A secret");
        return Fails<VerificationError.WrongSignature>(Callbacks.Verify(recipe, Keyring.Of(other), Headers(recipe, secret, body), body, Now));
    }

    [Property]
    public bool Each_missing_or_repeated_header_is_malformed(CallbackRecipe recipe, byte[] body)
    {
        using var secret = Secret.OfText("a secret");
        var headers = Headers(recipe, secret, body);
        return headers.ForAll(header =>
            Fails<VerificationError.Malformed>(Callbacks.Verify(recipe, Keyring.Of(secret), headers.Filter(h => h != header), body, Now))
            && Fails<VerificationError.Malformed>(Callbacks.Verify(recipe, Keyring.Of(secret), headers + new[] { header }.ToSeq(), body, Now)));
    }

    [Property]
    public bool A_signed_time_is_judged_both_ways_and_only_once_the_signature_is_genuine(int seconds)
    {
        var recipe = MintarexCallbacks.Timestamped;
        using var secret = Secret.OfText("a secret");
        using var other = Secret.OfText("another");
        int skew = seconds % 1_000;
        var headers = Headers(recipe, secret, [1, 2, 3]);
        var result = Callbacks.Verify(recipe, Keyring.Of(secret), headers, [1, 2, 3], Now.AddSeconds(skew));
        return Fails<VerificationError.WrongSignature>(Callbacks.Verify(recipe, Keyring.Of(other), headers, [1, 2, 3], Now.AddSeconds(skew)))
            && (Math.Abs(skew) <= 300
                ? result.IsRight
                : result.Match(Right: static _ => false, Left: e => e == new VerificationError.OutOfTime(TimeSpan.FromSeconds(skew))));
    }

    [Property]
    public bool A_key_out_of_its_interval_is_named_and_verifies_nothing(CallbackRecipe recipe, byte[] body)
    {
        using var secret = Secret.OfText("a secret");
        var headers = Headers(recipe, secret, body);
        bool Named(NamedKey key) => Callbacks.Verify(recipe, Keyring.Of(key), headers, body, Now)
            .Match(Right: static _ => false, Left: static e => e == new VerificationError.KeyNotGood("old"));
        return Named(new NamedKey("old", secret, Until: Now)) && Named(new NamedKey("old", secret, From: Now.AddSeconds(1)))
            && Callbacks.Verify(recipe, Keyring.Of(new NamedKey("new", secret, From: Now, Until: Now.AddSeconds(1))), headers, body, Now).IsRight;
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1=")]
    [InlineData("v1=zz")]
    [InlineData("V1=880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a9")]
    [InlineData("880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a9")]
    [InlineData("v1=880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a")]
    [InlineData("v1=880b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a900")]
    [InlineData("v1= 80b2439004545e984ca4721259f59e9350bc0edf072cb8ced23022b684232a9")]
    public void Another_form_of_signature_is_malformed(string signature) => Assert.Equal(
        CallbackOutcome.MalformedSignature, OutcomeOf(MintarexCallbacks.Timestamped, signature, "1767225600"));

    [Theory]
    [InlineData("")]
    [InlineData("01767225600")]
    [InlineData("+1767225600")]
    [InlineData("1767225600.0")]
    [InlineData(" 1767225600")]
    [InlineData("1767225600000000")]
    public void Another_form_of_timestamp_is_malformed(string timestamp) => Assert.Equal(
        CallbackOutcome.MalformedTimestamp, OutcomeOf(MintarexCallbacks.Timestamped, "v1=" + new string('0', 64), timestamp));

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", CallbackOutcome.WrongSignature)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=", CallbackOutcome.MalformedSignature)] // loose bits
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", CallbackOutcome.MalformedSignature)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA A=", CallbackOutcome.MalformedSignature)]
    [InlineData("-_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", CallbackOutcome.MalformedSignature)]
    public void Base64_has_one_spelling(string signature, CallbackOutcome outcome) => Assert.Equal(
        outcome, OutcomeOf(CryptoFuseCallbacks.Assumed with { Encoding = MacEncoding.Base64 }, signature, ""));

    [Fact]
    public void A_body_of_100_MiB_is_not_hashed()
    {
        using var secret = Secret.OfText("s");
        Assert.False(Callbacks.TryVerify(
            MintarexCallbacks.BodyOnly, Keyring.Of(secret), new string('0', 64), "", new byte[100 << 20], Now, out var verdict));
        Assert.Equal(CallbackOutcome.TooLarge, verdict.Outcome);
    }

    [Fact]
    public void The_default_verdict_is_not_verified() => Assert.False(default(CallbackVerdict).IsVerified);

    [Fact]
    public void Verifying_allocates_nothing_whatever_the_recipe()
    {
        using var secret = Secret.OfText("a secret");
        byte[] body = new byte[2_000];
        foreach (var recipe in All)
        {
            var headers = Headers(recipe, secret, body);
            string signature = headers.Single(recipe.SignatureHeader).IfNone("");
            string timestamp = recipe.TimestampHeader.Bind(name => headers.Single(name)).IfNone("");
            var ring = Keyring.Of(secret);
            Assert.Equal(0, Allocations.Of(() => Callbacks.TryVerify(recipe, ring, signature, timestamp, body, Now, out _)));
        }
    }

    [Fact]
    public void A_keyring_has_keys_and_every_key_its_own_name()
    {
        using var secret = Secret.OfText("s");
        Assert.Throws<ArgumentException>(static () => Keyring.Of());
        Assert.Throws<ArgumentException>(() => Keyring.Of(new NamedKey("a", secret), new NamedKey("a", secret)));
        Assert.Equal("a, b", Keyring.Of(new NamedKey("a", secret), new NamedKey("b", secret)).ToString());
    }

    [Theory]
    [InlineData("no-dot")]
    [InlineData(".secret")]
    [InlineData("id.")]
    [InlineData("")]
    public void A_mistex_key_without_its_two_parts_is_refused(string text)
    {
        Assert.False(MistexKey.Parse(text).TryGet(out _, out var error));
        Assert.Equal("key", Assert.Single(Assert.IsType<CallError.Refused>(error).Faults).Field);
    }

    private static CallbackOutcome OutcomeOf(CallbackRecipe recipe, string signature, string timestamp)
    {
        using var secret = Secret.OfText("s");
        Callbacks.TryVerify(recipe, Keyring.Of(secret), signature, timestamp, [], Now, out var verdict);
        return verdict.Outcome;
    }

    private static Seq<Header> Headers(CallbackRecipe recipe, Secret secret, byte[] body) =>
        Callbacks.Sign(recipe, secret, body, Now) + recipe.Required.Map(static name => Header.Of(name, "x"));

    private static bool Fails<TError>(Either<VerificationError, Proof> result) where TError : VerificationError =>
        result.Match(Right: static _ => false, Left: static error => error is TError);
}
