using System.Globalization;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Tests.Vectors.Staged;

/// <summary>A row of <c>spec/vectors/staged/*.json</c>: one message, each stage of signing it, and what is found of it. The format is in spec/vectors/README.md.</summary>
internal sealed record StagedVector(
    string Name,
    string Note,
    StagedContext Context,
    StagedRequest Request,
    StagedBytes Canonical,
    string Signature,
    string[][] Signed,
    StagedDelivery[] Received,
    string Expect,
    string? ExpectSignature = null)
{
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(Context.At);

    public Seq<Header> SignedHeaders => HeadersOf(Signed);

    public Keyring Keys => Context.Keys is { } keys
        ? Keyring.Of(keys.Select(static key => new NamedKey(key.Name, Secret.OfText(key.Secret), Instant(key.From), Instant(key.Until))))
        : Keyring.Of(Secret.OfText(Context.Secret));

    public Seq<Header> HeadersOf(StagedDelivery delivery) => delivery.Headers is { } headers ? HeadersOf(headers) : SignedHeaders;

    public byte[] BodyOf(StagedDelivery delivery) => (delivery.Body ?? Request.Body).Bytes;

    public override string ToString() => Name;

    private static Seq<Header> HeadersOf(string[][] pairs) => pairs.Select(static pair => Header.Of(pair[0], pair[1])).ToArray().ToSeq();

    private static Option<DateTimeOffset> Instant(long? seconds) => seconds is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : Option<DateTimeOffset>.None;
}

/// <summary>What both sides know, and what the sender chose.</summary>
internal sealed record StagedContext(
    string Secret,
    long At = 0,
    string KeyId = "",
    string Nonce = "",
    string ApiKey = "",
    string Layout = "",
    string[]? Accept = null,
    int Precision = 14,
    bool OmitsRefCode = false,
    StagedKey[]? Keys = null,
    StagedRecipe? Recipe = null,
    int? Capacity = null);

/// <summary>A key that the receiver has.</summary>
internal sealed record StagedKey(string Name, string Secret, long? From = null, long? Until = null);

/// <summary>A recipe in place of the assumed one.</summary>
internal sealed record StagedRecipe(string Header, string Algorithm, string Encoding, string Prefix = "", string? TimestampHeader = null);

/// <summary>What is signed.</summary>
internal sealed record StagedRequest(StagedBytes Body, string Verb = "", string Target = "");

/// <summary>What arrives, and what becomes of its event before the next arrives.</summary>
internal sealed record StagedDelivery(long At, string[][]? Headers = null, StagedBytes? Body = null, string? Target = null, string? Then = null)
{
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(At);
}

/// <summary>Bytes: a text in UTF-8, base64, or a text so many times.</summary>
internal sealed record StagedBytes(string? Text = null, string? Base64 = null, string? Repeat = null, int Times = 0)
{
    public byte[] Bytes => (Text, Base64, Repeat) switch
    {
        ({ } text, null, null) => Encoding.UTF8.GetBytes(text),
        (null, { } base64, null) => Convert.FromBase64String(base64),
        (null, null, { } repeat) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeat, Times))),
        _ => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"One of text, base64 and repeat is given, not {this}.")),
    };
}
