using System.Diagnostics;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The signature inside an answer, put in and checked.</summary>
internal static class BtcMixResponses
{
    /// <summary>The field that holds the signature, and is not signed.</summary>
    public const string SignatureField = "signature";

    /// <summary>Verifies in the documented form; other policies are for <see cref="BtcMixVerification"/>.</summary>
    public static Func<Secret, Response, Either<VerificationError, Proof>> Verify(BtcMixLayout layout) =>
        (secret, response) => BtcMixVerification.Verify(secret, response.Body.Bytes.Span, layout, BtcMixPolicy.Documented);

    /// <summary>The same response with the signature as the last field of its object.</summary>
    public static Response Sign(Secret secret, Response response)
    {
        string canonical = BtcMixCanonical.Of(response.Body.Bytes.Span, BtcMixRecipe.Documented)
            .IfLeft(static refusal => throw new UnreachableException($"An answer of ours is JSON: {refusal}."));
        string signature = Hmac.Sha256(Canonical.OfBytes(Encoding.UTF8.GetBytes(canonical)), secret).ToBase64();
        return response with { Body = BtcMixSigning.Attach(response.Body, signature) };
    }
}
