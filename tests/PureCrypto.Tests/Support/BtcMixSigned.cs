using System.Security.Cryptography;
using System.Text;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Tests.Support;

/// <summary>What the hot form makes of an answer: the signed text, or null with the reason, and what stands around it.</summary>
public sealed record BtcMixSigned(string? Text, PhpJsonRefusal Refusal, BtcMixTraits Traits, BtcMixSignatureState State, string? Signature)
{
    /// <summary>Writes into a buffer of the documented bound.</summary>
    public static BtcMixSigned Of(ReadOnlySpan<byte> json, BtcMixRecipe recipe)
    {
        byte[] text = new byte[BtcMixCanonical.MaxLength(json.Length)];
        bool isWritten = BtcMixCanonical.TryWrite(json, recipe, text, out int written, out BtcMixEnvelope envelope);
        return new(
            isWritten ? Encoding.UTF8.GetString(text, 0, written) : null,
            envelope.Refusal,
            envelope.Traits,
            envelope.Signature.State,
            envelope.Signature.State == BtcMixSignatureState.Present ? Encoding.UTF8.GetString(envelope.Signature.Utf8) : null);
    }

    /// <summary>The base64 MAC of the text.</summary>
    public string Mac(string secret) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Text ?? throw new InvalidOperationException("There is no text."))));

    /// <summary>Whether the signature it carries is the MAC of its text.</summary>
    public bool IsGenuine(string secret) => Text is not null && Signature is not null && Signature == Mac(secret);
}
