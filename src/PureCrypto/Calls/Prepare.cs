using System.Linq;
using LanguageExt;
using PureCrypto.Signing;

namespace PureCrypto.Calls;

/// <summary>The client's first half: an input becomes a request, and a request becomes one that proves its sender.</summary>
public static class Prepare
{
    private static readonly Header AcceptJson = Header.Of("Accept", "application/json");
    private static readonly Header ContentIsJson = Header.Of("Content-Type", "application/json");

    /// <summary>The request for <paramref name="input"/>, or every fault of the input at once.</summary>
    public static Either<CallError, Request> From<TIn, TOut>(Endpoint<TIn, TOut> endpoint, TIn input)
    {
        var draft = new Draft();
        endpoint.Input.Write(input, draft);
        if (draft.Faults.Count > 0) return CallError.OfFaults(Seq(draft.Faults.ToArray()));

        var body = draft.Body;
        var headers = body.IsEmpty ? Seq(AcceptJson) : Seq(AcceptJson, ContentIsJson);
        return new Request(endpoint.Verb, draft.Target(endpoint.Path), draft.Headers.Count == 0 ? headers : headers + Seq(draft.Headers.ToArray()), body);
    }

    /// <summary>The request for one attempt: prepared, then authorised as the endpoint wants.</summary>
    /// <exception cref="ObjectDisposedException">The credential's secret was disposed.</exception>
    public static Either<CallError, SignedRequest> From<TIn, TOut>(
        Provider provider, Endpoint<TIn, TOut> endpoint, TIn input, Credential credential, Stamp stamp) =>
        From(endpoint, input).Bind(request => Authorised(provider, endpoint.Access, request, credential, stamp));

    /// <summary>The secret that verifies answers; refused before sending if the credential has none.</summary>
    public static Either<CallError, Secret> Verifier(Credential credential) => credential.Secret.Match(
        Some: static secret => (Either<CallError, Secret>)secret,
        None: static () => Lacks<Secret>("the secret that verifies answers"));

    /// <summary>The same request with what <paramref name="access"/> asks for, or the part of the credential that is missing.</summary>
    /// <exception cref="ObjectDisposedException">The credential's secret was disposed.</exception>
    public static Either<CallError, SignedRequest> Authorised(
        Provider provider, Access access, Request request, Credential credential, Stamp stamp) => access.Match(
            open: _ => SignedRequest.Unsigned(request),
            bearer: _ => credential.Token.Match(
                Some: token => Shown(provider, request, token, credential.Secret, stamp),
                None: static () => Lacks<SignedRequest>("a token")),
            signed: _ => Signed(provider, request, credential, stamp),
            openOr: x => Authorised(provider, x.Shown, request, credential, stamp).Match(
                Right: static shown => shown,
                Left: _ => SignedRequest.Unsigned(request)));

    private static Either<CallError, SignedRequest> Shown(Provider provider, Request request, Secret token, Option<Secret> secret, Stamp stamp) =>
        provider.BodySignature.Match(
            Some: recipe => secret.Match(
                Some: key => Callbacks.Signed(recipe, key, request, stamp.At, provider.Token.Write(token)),
                None: static () => Lacks<SignedRequest>("the secret that signs bodies")),
            None: () => SignedRequest.Unsigned(request, provider.Token.Write(token)));

    // Plain control flow: three options in a query cost a closure each, and this is on every call's way.
    private static Either<CallError, SignedRequest> Signed(Provider provider, Request request, Credential credential, Stamp stamp)
    {
        foreach (var scheme in provider.Scheme)
        {
            foreach (string keyId in credential.KeyId)
            {
                foreach (var secret in credential.Secret) return scheme.Sign(request, keyId, secret, stamp);
            }
        }

        return Lacks<SignedRequest>("a key id and its secret");
    }

    private static Either<CallError, T> Lacks<T>(string what) => CallError.OfFault("credential", $"must hold {what}");
}
