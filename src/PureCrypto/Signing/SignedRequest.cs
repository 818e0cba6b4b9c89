using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing;

/// <summary>A request ready to be sent: what was signed, the signature, and every header and byte that goes on the wire.</summary>
/// <remarks>
/// Immutable, and good for one attempt: its stamp and nonce are used up when it is sent. A shell can send only what stands
/// here, so the body and the target that were signed are the ones that leave. Prints neither headers nor body.
/// </remarks>
public sealed class SignedRequest
{
    private SignedRequest(Request request, Seq<Header> headers, Option<Canonical> canonical, Option<Signature> signature) =>
        (Request, Headers, Canonical, Signature) = (request, headers, canonical, signature);

    /// <summary>The verb, the target and the body, exactly as they go on the wire.</summary>
    public Request Request { get; }

    /// <summary>Every header that goes on the wire, the request's own first.</summary>
    public Seq<Header> Headers { get; }

    /// <summary>The bytes that were signed; none if the access needs no signature.</summary>
    public Option<Canonical> Canonical { get; }

    /// <summary>The signature over <see cref="Canonical"/>; none if the access needs none.</summary>
    public Option<Signature> Signature { get; }

    /// <summary>A request with the headers that a scheme attached.</summary>
    public static SignedRequest Of(Request request, Canonical canonical, Signature signature, Seq<Header> attached) =>
        new(request, request.Headers + attached, canonical, signature);

    /// <summary>A request that proves its sender by the headers given, or by nothing, and is not signed.</summary>
    public static SignedRequest Unsigned(Request request, params Header[] attached) =>
        new(request, request.Headers + Seq(attached), None, None);

    /// <summary>The verb and the target.</summary>
    public override string ToString() => Request.ToString();
}
