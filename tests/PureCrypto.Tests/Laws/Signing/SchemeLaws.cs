using System.Text;
using FsCheck;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>What holds for every scheme of the registry, at both ends (SIG-4, SIG-5, SIG-7, SIG-10, SIG-11, SIG-13 to SIG-16).</summary>
/// <remarks>Each law draws once and runs over all schemes, so a scheme that is added to the registry is held to all of it.</remarks>
[Properties(Arbitrary = [typeof(SigningArguments), typeof(EveryScheme)])]
public sealed class SchemeLaws
{
    private static readonly SignedParts[] Parts = [SignedParts.Verb, SignedParts.Target, SignedParts.Time, SignedParts.Nonce, SignedParts.Body];

    [Property]
    public bool Signing_is_deterministic(Drawn drawn) => EveryScheme.All.All(scheme =>
        SignatureOf(scheme, drawn, scheme.For(drawn)).AsSpan().SequenceEqual(SignatureOf(scheme, drawn, scheme.For(drawn))));

    [Property]
    public bool Every_part_that_is_signed_matters_and_no_other_does(Drawn drawn, Drawn other, NonNegativeInt at) => EveryScheme.All.All(scheme =>
        Parts.All(part => !Differs(drawn, other, part, at.Get, out var changed)
            || scheme.Signs.HasFlag(part) != CanonicalOf(scheme, drawn).Equals(CanonicalOf(scheme, changed))));

    [Property]
    public bool The_hot_signature_is_the_plain_one(Drawn drawn) => Under(drawn.Parts.Key.Text, secret => EveryScheme.All.All(scheme =>
    {
        byte[] text = new byte[160];
        string plain = scheme.Spell(scheme.Mac(CanonicalOf(scheme, drawn), secret));
        return scheme.TrySign(secret, scheme.For(drawn), drawn.Stamp, text, out int written)
            && Encoding.UTF8.GetString(text, 0, written) == plain
            && !scheme.TrySign(secret, scheme.For(drawn), drawn.Stamp, text.AsSpan(0, written - 1), out int none) && none == 0;
    }));

    [Property]
    public bool What_signing_produced_verifies_and_names_its_key(Drawn drawn) => Under(drawn.Parts.Key.Text, secret =>
    {
        using var other = Secret.OfText(drawn.Parts.Key.Text + "x");
        var ring = Keyring.Of(new NamedKey("other", other), new NamedKey("right", secret));
        return EveryScheme.All.All(scheme => Judge(scheme, ring, Signed(scheme, drawn, secret), drawn)
            .Exists(proof => proof.Fingerprint == secret.Fingerprint && proof.ToString().Contains("right", StringComparison.Ordinal)));
    });

    [Property]
    public bool Another_key_of_equal_length_verifies_nothing(Drawn drawn, NonNegativeInt bit) => Under(drawn.Parts.Key.Text, secret =>
    {
        byte[] key = Encoding.UTF8.GetBytes(drawn.Parts.Key.Text);
        Flip(key, bit.Get % (8 * key.Length));
        using var other = Secret.OfBytes(key);
        return EveryScheme.All.All(scheme => IsWrong(Judge(scheme, Keyring.Of(other), Signed(scheme, drawn, secret), drawn)));
    });

    [Property(MaxTest = 20)]
    public bool Every_changed_bit_of_the_mac_is_a_wrong_signature(Drawn drawn) => Under(drawn.Parts.Key.Text, secret =>
    {
        var ring = Keyring.Of(secret);
        return EveryScheme.All.All(scheme =>
        {
            var mac = scheme.Mac(CanonicalOf(scheme, drawn), secret).Bytes;
            return Enumerable.Range(0, 8 * mac.Length).All(bit => IsWrong(Judge(scheme, ring, Attached(scheme, drawn, Flipped(mac.Span, bit)), drawn)));
        });
    });

    [Property(MaxTest = 20, EndSize = 30)]
    public bool Every_changed_bit_of_the_canonical_bytes_is_a_wrong_signature(Drawn drawn) => Under(drawn.Parts.Key.Text, secret =>
    {
        var ring = Keyring.Of(secret);
        return EveryScheme.All.All(scheme =>
        {
            var bytes = CanonicalOf(scheme, drawn).Bytes;
            return Enumerable.Range(0, 8 * bytes.Length).All(bit =>
            {
                var forged = scheme.Mac(Canonical.OfBytes(Flipped(bytes.Span, bit)), secret);
                return IsWrong(Judge(scheme, ring, Attached(scheme, drawn, forged.Bytes.Span), drawn));
            });
        });
    });

    [Property]
    public bool A_field_that_is_missing_or_repeated_is_malformed(Drawn drawn) => Under("a secret", secret => EveryScheme.All.All(scheme =>
    {
        var signed = Signed(scheme, drawn, secret);
        var ring = Keyring.Of(secret);
        return signed.Headers.ForAll(header =>
            Judge(scheme, ring, signed.With(signed.Headers.Filter(h => h != header)), drawn).Fails<VerificationError.Malformed>()
            && Judge(scheme, ring, signed.With(header), drawn).Fails<VerificationError.Malformed>());
    }));

    [Property]
    public bool A_key_that_is_not_good_now_is_named_and_proves_nothing(Drawn drawn) => Under("a secret", secret => EveryScheme.All.All(scheme =>
    {
        var signed = Signed(scheme, drawn, secret);
        var (old, early) = (new NamedKey("old", secret, Until: drawn.Stamp.At), new NamedKey("early", secret, From: drawn.Stamp.At.AddSeconds(1)));
        return Judge(scheme, Keyring.Of(old), signed, drawn).FailsWith(new VerificationError.KeyNotGood("old"))
            && Judge(scheme, Keyring.Of(early), signed, drawn).FailsWith(new VerificationError.KeyNotGood("early"))
            && Judge(scheme, Keyring.Of(old, new NamedKey("new", secret, From: drawn.Stamp.At)), signed, drawn).IsRight;
    }));

    [Property]
    public bool A_signer_in_place_of_the_secret_gives_the_same_message(Drawn drawn) => Under(drawn.Parts.Key.Text, secret => EveryScheme.All.All(scheme =>
        Judge(scheme, Keyring.Of(secret), scheme.Sign(scheme.For(drawn), "id", canonical => scheme.Mac(canonical, secret), drawn.Stamp).OrThrow(), drawn).IsRight));

    [Theory]
    [MemberData(nameof(EveryScheme.Names), MemberType = typeof(EveryScheme))]
    public void Neither_hot_form_allocates(string name)
    {
        var scheme = EveryScheme.Named(name);
        var drawn = FsCheck.Fluent.Gen.Sample(EveryScheme.Drawings(SigningArguments.Signables(
            SigningArguments.Targets(), SigningArguments.Keys(), FsCheck.Fluent.ArbMap.Default.ArbFor<byte[]>())).Generator, 40, 1)[0];
        using var secret = Secret.OfText("a secret");
        using var other = Secret.OfText("another");
        var message = scheme.For(drawn);
        var signed = Signed(scheme, drawn, secret);
        var (ring, wrong) = (Keyring.Of(new NamedKey("a", other), new NamedKey("b", secret)), Keyring.Of(other));
        var stamp = drawn.Stamp;
        byte[] text = new byte[160];

        Assert.True(scheme.TryVerify(ring, signed, stamp.At));
        Assert.Equal(0, Allocations.Of(() => scheme.TrySign(secret, message, stamp, text, out _)));
        Assert.Equal(0, Allocations.Of(() => scheme.TryVerify(ring, signed, stamp.At)));
        Assert.Equal(0, Allocations.Of(() => scheme.TryVerify(wrong, signed, stamp.At)));
        Assert.Equal(0, Allocations.Of(() => scheme.TryVerify(ring, message, stamp.At)));
    }

    [Fact]
    public void Every_scheme_has_its_own_name_and_is_found_by_it()
    {
        Assert.Equal(EveryScheme.All.Count, EveryScheme.All.Select(static scheme => scheme.Name).Distinct().Count());
        Assert.All(Providers.Schemes.All, static scheme => Assert.Equal(scheme, Providers.Schemes.Find(scheme.Name).IfNone(() => throw new InvalidOperationException())));
        Assert.True(Providers.Schemes.Find("acme").IsNone);
    }

    [Fact]
    public void The_names_are_in_their_order_and_only_what_is_unpublished_is_assumed()
    {
        Assert.Equal(Providers.Schemes.All.Select(static s => s.Name).Order(StringComparer.Ordinal).ToArray(), Providers.Schemes.All.Select(static s => s.Name).ToArray());
        Assert.Equal("cryptofuse", Assert.Single(Providers.Schemes.All.Filter(static scheme => scheme.IsAssumed).ToArray()).Name);
    }

    private static Canonical CanonicalOf(MessageScheme scheme, Drawn drawn) => scheme.Canonicalise(drawn.For(scheme), drawn.Stamp).OrThrow();

    private static byte[] SignatureOf(MessageScheme scheme, Drawn drawn, Message message) =>
        Under(drawn.Parts.Key.Text, secret => scheme.Mac(scheme.Canonicalise(message, drawn.Stamp).OrThrow(), secret).Bytes.ToArray());

    private static Message Signed(MessageScheme scheme, Drawn drawn, Secret secret) => scheme.Sign(drawn.For(scheme), "id", secret, drawn.Stamp).OrThrow();

    private static Message Attached(MessageScheme scheme, Drawn drawn, ReadOnlySpan<byte> mac) =>
        scheme.Attach(drawn.For(scheme), "id", drawn.Stamp, scheme.Spell(Signature.OfBytes(mac)));

    /// <summary>The plain verdict, once the hot form has agreed with it.</summary>
    private static Either<VerificationError, Proof> Judge(MessageScheme scheme, Keyring keys, Message message, Drawn drawn)
    {
        var verdict = scheme.Verify(keys, message, drawn.Stamp.At);
        Assert.Equal(verdict.IsRight, scheme.TryVerify(keys, message, drawn.Stamp.At));
        return verdict;
    }

    /// <summary>The drawing with one part changed; false if the other drawing's part is the same.</summary>
    private static bool Differs(Drawn drawn, Drawn other, SignedParts part, int at, out Drawn changed)
    {
        var (mine, theirs) = (drawn.Parts, other.Parts);
        byte[] body = [.. mine.Body];
        if (body.Length > 0) Flip(body, at % (8 * body.Length));
        changed = drawn with
        {
            Parts = part switch
            {
                SignedParts.Verb => mine with { Verb = theirs.Verb },
                SignedParts.Target => mine with { Target = theirs.Target },
                SignedParts.Time => mine with { UnixSeconds = theirs.UnixSeconds },
                SignedParts.Nonce => mine with { Nonce = theirs.Nonce },
                _ => mine with { Body = body },
            },
        };
        return part switch
        {
            SignedParts.Verb => mine.Verb != theirs.Verb,
            SignedParts.Target => mine.Target != theirs.Target,
            SignedParts.Time => mine.UnixSeconds != theirs.UnixSeconds,
            SignedParts.Nonce => mine.Nonce != theirs.Nonce,
            _ => body.Length > 0,
        };
    }

    private static byte[] Flipped(ReadOnlySpan<byte> bytes, int bit)
    {
        byte[] changed = [.. bytes];
        Flip(changed, bit);
        return changed;
    }

    private static void Flip(byte[] bytes, int bit) => bytes[bit / 8] ^= (byte)(1 << (bit % 8));

    private static T Under<T>(string key, Func<Secret, T> use)
    {
        using var secret = Secret.OfText(key);
        return use(secret);
    }

    private static bool IsWrong(Either<VerificationError, Proof> verdict) => verdict.Fails<VerificationError.WrongSignature>();
}

/// <summary>Questions to a verdict.</summary>
internal static class Verdicts
{
    public static Message For(this MessageScheme scheme, Drawn drawn) => drawn.For(scheme);

    public static bool Fails<TError>(this Either<VerificationError, Proof> verdict) where TError : VerificationError =>
        verdict.Match(Right: static _ => false, Left: static error => error is TError);

    public static bool FailsWith(this Either<VerificationError, Proof> verdict, VerificationError expected) =>
        verdict.Match(Right: static _ => false, Left: error => error == expected);
}
