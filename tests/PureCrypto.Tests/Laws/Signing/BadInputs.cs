using System.Text;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>What is not as it should be, in every scheme it can occur in, and the verdict that spec/signing.md has for it (SIG-10, SIG-12, SIG-19 to SIG-21).</summary>
public sealed class BadInputs
{
    private const string Key = "a secret for bad inputs";

    /// <summary>Spellings of a MAC that no encoder gives, each made from the right one.</summary>
    private static readonly IReadOnlyList<(string Name, Func<string, string> Change)> Spellings =
    [
        ("nothing", static _ => ""),
        ("odd hex", static mac => mac[..^1]),
        ("too short", static mac => mac[..^2]),
        ("too long", static mac => mac + "00"),
        ("twice", static mac => mac + mac),
        ("0x before", static mac => "0x" + mac),
        ("a blank before", static mac => " " + mac),
        ("a blank after", static mac => mac + " "),
        ("a tab after", static mac => mac + "\t"),
        ("a blank for a digit", static mac => " " + mac[1..]),
        ("no digit", static mac => "!" + mac[1..]),
        ("quotes", static mac => $"'{mac}'"),
        ("a full-width digit", static mac => "\uff10" + mac[1..]),
        ("a dash for a digit", static mac => "-" + mac[1..]),
    ];

    /// <summary>Bodies, and their verdict where values are signed. Where raw bytes are signed, each is as good as any other.</summary>
    private static readonly IReadOnlyList<(string Name, byte[] Body, string Values)> Bodies =
    [
        ("empty", [], "Undecodable"),
        ("one NUL", [0], "Undecodable"),
        ("invalid UTF-8", [.. "{\"id\":\""u8, 0xff, .. "\"}"u8], "Undecodable"),
        ("a byte order mark", [0xef, 0xbb, 0xbf, .. "{\"id\":\"A\"}"u8], "Undecodable"),
        ("half a surrogate pair", [.. "{\"id\":\"\\ud83d\"}"u8], "Undecodable"),
        ("no JSON", [.. "id=A"u8], "Undecodable"),
        ("a number", [.. "1"u8], "Undecodable"),
        ("nested 513 deep", Nested(513), "Undecodable"),
        ("nested 200 000 deep", Nested(200_000), "Undecodable"),
        ("nested 100 deep", Nested(100), "Ambiguous"),
        ("a key twice", [.. "{\"id\":\"A\",\"id\":\"B\"}"u8], "Ambiguous"),
        ("no field", [.. "{}"u8], "Ambiguous"),
    ];

    private static readonly Message Huge = Message.Of(default, Body.OfBytes(new byte[100 << 20]));

    public static TheoryData<string, string> EverySpelling { get; } = Cross(Spellings.Select(static spelling => spelling.Name));

    public static TheoryData<string, string> EveryBody { get; } = Cross(Bodies.Select(static body => body.Name));

    [Theory]
    [MemberData(nameof(EverySpelling))]
    public void A_signature_has_one_spelling(string scheme, string spelling)
    {
        var by = EveryScheme.Named(scheme);
        var change = Spellings.Single(s => s.Name == spelling).Change;
        string text = by.Prefix + change(RightMac(by));

        Assert.Equal(by.Signs.HasFlag(SignedParts.Values) ? InJson(text) : "Malformed", Verdict(by, Attached(by, text)));
    }

    [Theory]
    [MemberData(nameof(EveryScheme.Names), MemberType = typeof(EveryScheme))]
    public void Upper_case_is_taken_only_where_the_provider_takes_it(string scheme)
    {
        var by = EveryScheme.Named(scheme);
        if (by.Encoding == MacEncoding.Base64) return;
        Assert.Equal(by.Encoding == MacEncoding.Hex ? "verified" : "Malformed", Verdict(by, Attached(by, by.Prefix + RightMac(by).ToUpperInvariant())));
    }

    [Theory]
    [MemberData(nameof(EveryScheme.Names), MemberType = typeof(EveryScheme))]
    public void Base64_with_loose_bits_or_without_its_padding_is_not_taken(string scheme)
    {
        var by = EveryScheme.Named(scheme);
        string mac = RightMac(by);
        if (by.Encoding != MacEncoding.Base64 || !mac.EndsWith('=')) return;

        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        int last = mac.IndexOf('=') - 1;
        string loose = mac[..last] + Digits[Digits.IndexOf(mac[last]) | 1] + mac[(last + 1)..];

        Assert.Equal(by.Signs.HasFlag(SignedParts.Values) ? "WrongSignature" : "Malformed", Verdict(by, Attached(by, by.Prefix + loose)));
        Assert.Equal("Malformed", Verdict(by, Attached(by, by.Prefix + mac.TrimEnd('='))));
    }

    [Theory]
    [MemberData(nameof(EveryScheme.Names), MemberType = typeof(EveryScheme))]
    public void Another_prefix_is_malformed(string scheme)
    {
        var by = EveryScheme.Named(scheme);
        if (by.Prefix.Length == 0) return;
        Assert.Equal("Malformed", Verdict(by, Attached(by, RightMac(by))));
        Assert.Equal("Malformed", Verdict(by, Attached(by, by.Prefix.ToUpperInvariant() + RightMac(by))));
    }

    [Theory]
    [MemberData(nameof(EveryScheme.Names), MemberType = typeof(EveryScheme))]
    public void A_timestamp_has_one_spelling(string scheme)
    {
        var by = EveryScheme.Named(scheme);
        if (!by.Signs.HasFlag(SignedParts.Time)) return;

        string right = Sample.Parts.UnixSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (string text in new[] { "", " " + right, right + " ", "+" + right, "-" + right, "0" + right, right + ".0", "1e9", right + "000000", "\uff11" })
        {
            Assert.Equal("Malformed", Verdict(by, Replaced(by, right, text)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("é")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void A_nonce_of_another_form_is_malformed(string nonce)
    {
        var signing = EveryScheme.All.Where(static scheme => scheme.Signs.HasFlag(SignedParts.Nonce)).ToArray();
        Assert.NotEmpty(signing);
        Assert.All(signing, by => Assert.Equal("Malformed", Verdict(by, Replaced(by, Sample.Stamp.Nonce.Text, nonce))));
    }

    [Theory]
    [MemberData(nameof(EveryBody))]
    public void Every_body_has_its_verdict(string scheme, string body)
    {
        var by = EveryScheme.Named(scheme);
        var (_, bytes, values) = Bodies.Single(b => b.Name == body);
        var message = Sample.For(by).With(Body.OfBytes(bytes));
        using var secret = Secret.OfText(Key);

        // What has no signed text cannot be signed either, and is judged as it is.
        var signed = by.Sign(message, "id", secret, Sample.Stamp).IfLeft(message);
        Assert.Equal(by.Signs.HasFlag(SignedParts.Values) ? values : "verified", Verdict(by, signed));
        Assert.Equal(values == "Undecodable" && by.Signs.HasFlag(SignedParts.Values), by.Canonicalise(message, Sample.Stamp).IsLeft);
    }

    [Theory]
    [MemberData(nameof(EveryScheme.Names), MemberType = typeof(EveryScheme))]
    public void A_body_of_100_MiB_is_refused_before_anything_is_computed(string scheme)
    {
        var by = EveryScheme.Named(scheme);
        var signed = Attached(by, by.Prefix + RightMac(by)).With(Huge.Body);
        var disposed = Secret.OfText(Key);
        disposed.Dispose();

        // A disposed secret throws when it is used: this one is not.
        Assert.True(by.Verify(Keyring.Of(disposed), signed, Sample.Stamp.At).FailsWith(new VerificationError.TooLarge(100 << 20, Callbacks.MaxBody)));
        Assert.False(by.TryVerify(Keyring.Of(disposed), signed, Sample.Stamp.At));
    }

    [Theory]
    [MemberData(nameof(EveryScheme.Names), MemberType = typeof(EveryScheme))]
    public void A_body_may_have_1_MiB_and_not_one_byte_more(string scheme)
    {
        var by = EveryScheme.Named(scheme);
        var most = Attached(by, by.Prefix + RightMac(by)).With(Body.OfBytes(new byte[Callbacks.MaxBody]));
        var more = most.With(Body.OfBytes(new byte[Callbacks.MaxBody + 1]));
        Assert.NotEqual("TooLarge", Verdict(by, most));
        Assert.Equal("TooLarge", Verdict(by, more));
    }

    private static Drawn Sample { get; } = Gen.Sample(
        EveryScheme.Drawings(SigningArguments.Signables(SigningArguments.Targets(), SigningArguments.Keys(), ArbMap.Default.ArbFor<byte[]>()))
            .Generator.Where(static drawn => drawn.Parts.UnixSeconds > 1_000_000_000),
        20,
        1)[0];

    private static string RightMac(MessageScheme by)
    {
        using var secret = Secret.OfText(Key);
        return by.Encoding.Write(by.Mac(by.Canonicalise(Sample.For(by), Sample.Stamp).OrThrow(), secret).Bytes.Span);
    }

    // BtcMix calls malformed what is not 44 bytes long; what is, and still spells no MAC, matches none. A raw tab is no JSON.
    private static string InJson(string text) =>
        text.Contains('\t') ? "Undecodable" : Encoding.UTF8.GetByteCount(text) == 44 ? "WrongSignature" : "Malformed";

    private static Message Attached(MessageScheme by, string signature) => by.Attach(Sample.For(by), "id", Sample.Stamp, signature);

    /// <summary>The rightly signed message, with one field's text changed.</summary>
    private static Message Replaced(MessageScheme by, string from, string to)
    {
        var signed = Attached(by, by.Prefix + RightMac(by));
        Assert.Contains(signed.Headers, header => header.Value == from);
        return signed.With(signed.Headers.Map(header => header.Value == from ? Header.Of(header.Name, to) : header));
    }

    private static string Verdict(MessageScheme by, Message message)
    {
        using var secret = Secret.OfText(Key);
        var verdict = by.Verify(Keyring.Of(secret), message, Sample.Stamp.At);
        Assert.Equal(verdict.IsRight, by.TryVerify(Keyring.Of(secret), message, Sample.Stamp.At));
        return verdict.Match(Right: static _ => "verified", Left: static error => error.GetType().Name);
    }

    private static byte[] Nested(int depth) =>
        Encoding.UTF8.GetBytes($"{{\"id\":{new string('[', depth)}{new string(']', depth)}}}");

    private static TheoryData<string, string> Cross(IEnumerable<string> inputs)
    {
        var data = new TheoryData<string, string>();
        foreach (string input in inputs)
        {
            foreach (var scheme in EveryScheme.All) data.Add(scheme.Name, input);
        }

        return data;
    }
}
