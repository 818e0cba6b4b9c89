using System.Runtime.CompilerServices;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How BtcMix signs its answers: base64 over the values in the body, put into the body as its last field.</summary>
/// <remarks>Spec: spec/providers/btcmix.md, BMS-1 to BMS-12.</remarks>
[SkipLocalsInit]
public static class BtcMixSigning
{
    private const int StackLength = 1024;

    /// <summary>Answers of <c>transaction/{id}</c> at both ends, in the documented form.</summary>
    public static MessageScheme Scheme { get; } = SchemeOf("btcmix", BtcMixLayout.Transaction, BtcMixPolicy.Documented);

    /// <summary>Answers of <c>createTransaction</c> at both ends, in the documented form.</summary>
    public static MessageScheme Creations { get; } = SchemeOf("btcmix createTransaction", BtcMixLayout.CreateTransaction, BtcMixPolicy.Documented);

    private static VerificationError NoObject => new VerificationError.Undecodable("is no JSON object, which could hold its signature");

    /// <summary>Answers at both ends: signed in the documented form, and judged by <paramref name="policy"/>.</summary>
    public static MessageScheme SchemeOf(string name, BtcMixLayout layout, BtcMixPolicy policy) => new()
    {
        Name = name,
        Signs = SignedParts.Values,
        Encoding = MacEncoding.Base64,
        Canonicalise = static (message, _) => Canonicalise(message.Body),
        Attach = static (message, _, _, signature) => message.With(Attach(message.Body, signature)),
        Verify = (keys, message, now) =>
            BtcMixVerification.Verify(keys, message.Body.Bytes.Span, layout, policy, now),
        TrySign = static (secret, message, _, destination, out written) => TrySign(secret, message.Body.Bytes.Span, destination, out written),
        TryVerify = (keys, message, now) => AnyVerifies(keys, message.Body.Bytes.Span, layout, policy, now),
    };

    /// <summary>Writes the 44 characters of an answer's signature in the documented form.</summary>
    /// <param name="secret">The key for answers.</param>
    /// <param name="json">The answer, one JSON object; a signature inside it is not signed.</param>
    /// <param name="destination">Takes 44 bytes.</param>
    /// <param name="written">44, or 0 if the result is false.</param>
    /// <returns>False if PHP would not decode the answer, if it is no object or longer than 1 MiB, or if
    /// <paramref name="destination"/> is shorter.</returns>
    /// <remarks>Hot form: allocates nothing, once this processor has used this secret before.</remarks>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static bool TrySign(Secret secret, ReadOnlySpan<byte> json, Span<byte> destination, out int written)
    {
        written = 0;
        if (destination.Length < BtcMixSignatureText.Length || json.Length > BtcMixVerification.MaxLength || !IsObject(json)) return false;

        using var scratch = new Scratch(stackalloc byte[StackLength], Math.Max(StackLength, BtcMixUsual.RoomFor(json.Length)));
        if (BtcMixCanonical.TryWriteText(json, BtcMixRecipe.Documented, scratch.Span, out int length, out var notes))
        {
            written = Spell(secret, scratch.Span[..length], destination);
        }
        else if (notes.Refusal == PhpJsonRefusal.None)
        {
            using var ample = new Scratch([], BtcMixCanonical.MaxLength(json.Length));
            if (BtcMixCanonical.TryWriteText(json, BtcMixRecipe.Documented, ample.Span, out length, out _))
            {
                written = Spell(secret, ample.Span[..length], destination);
            }
        }

        return written > 0;
    }

    /// <summary>The same body with the signature as the last field of its object.</summary>
    internal static Body Attach(Body body, string signature)
    {
        var bytes = body.Bytes.Span;
        int end = bytes.LastIndexOf((byte)'}');
        bool isEmpty = bytes[..end].TrimEnd(" \t\r\n"u8) is [.., (byte)'{'];
        return Body.OfBytes([.. bytes[..end], .. Encoding.UTF8.GetBytes($"{(isEmpty ? "" : ",")}\"signature\":\"{signature}\""), .. bytes[end..]]);
    }

    private static Either<VerificationError, Canonical> Canonicalise(Body body) =>
        body.Bytes.Length > BtcMixVerification.MaxLength ? new VerificationError.TooLarge(body.Bytes.Length, BtcMixVerification.MaxLength)
        : !IsObject(body.Bytes.Span) ? NoObject
        : BtcMixCanonical.Of(body.Bytes.Span, BtcMixRecipe.Documented)
            .Map(static text => Canonical.OfBytes(Encoding.UTF8.GetBytes(text)))
            .MapLeft(BtcMixTerms.Undecodable);

    private static bool AnyVerifies(Keyring keys, ReadOnlySpan<byte> json, BtcMixLayout layout, BtcMixPolicy policy, DateTimeOffset now)
    {
        foreach (var key in keys.Tried)
        {
            if (BtcMixVerification.IsVerified(key.Secret, json, layout, policy) && key.IsGoodAt(now)) return true;
        }

        return false;
    }

    private static bool IsObject(ReadOnlySpan<byte> json) => json is [(byte)'{', ..] || json.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static int Spell(Secret secret, ReadOnlySpan<byte> text, Span<byte> destination)
    {
        Span<byte> mac = stackalloc byte[Hmac.Sha256Length];
        Hmac.TrySha256(secret, text, mac, out _);
        return MacEncoding.Base64.WriteTo(mac, destination);
    }
}
