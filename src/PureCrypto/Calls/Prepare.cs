using System.Diagnostics;
using LanguageExt;
using PureCrypto.Signing;

namespace PureCrypto.Calls;

/// <summary>The client's first half: an input becomes a request, and a request becomes one that proves its sender.</summary>
public static class Prepare
{
    private static readonly Header AcceptJson = Header.Of("Accept", "application/json");
    private static readonly Header ContentIsJson = Header.Of("Content-Type", "application/json");
    private static readonly Seq<Header> WithoutBody = Seq(AcceptJson);
    private static readonly Seq<Header> WithBody = Seq(AcceptJson, ContentIsJson);

    /// <summary>The request for <paramref name="input"/>, or every fault of the input at once.</summary>
    public static Either<CallError, Request> From<TIn, TOut>(Endpoint<TIn, TOut> endpoint, TIn input)
    {
        var draft = new Draft();
        endpoint.Input.Write(input, draft);
        if (draft.Faults.Count > 0) return CallError.OfFaults(Seq(draft.Faults.ToArray()));

        return new Request(endpoint.Verb, draft.Target(endpoint.Path), HeadersOf(draft), draft.Body);
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

    /// <summary>The key id that signed requests carry; refused before sending if no header can hold it (CAL-29).</summary>
    public static Either<CallError, string> KeyId(string keyId) =>
        HeaderText.CanHold(keyId) ? keyId : CallError.OfFault("credential", HeaderText.KeyIdRule);

    /// <summary>The same request with what <paramref name="access"/> asks for, or the part of the credential that is missing, or that no header
    /// can hold (CAL-29).</summary>
    /// <exception cref="ObjectDisposedException">The credential's secret was disposed.</exception>
    public static Either<CallError, SignedRequest> Authorised(
        Provider provider, Access access, Request request, Credential credential, Stamp stamp) => access switch
        {
            // Plain control flow: a lambda for each case costs a closure, and this is on every call's way.
            Access.Open => SignedRequest.Unsigned(request),
            Access.Bearer when credential.Token.IsSome => Shown(provider, request, (Secret)credential.Token, credential.Secret, stamp),
            Access.Bearer => Lacks<SignedRequest>("a token"),
            Access.Signed when credential.KeyId.IsSome && !HeaderText.CanHold((string)credential.KeyId) => CallError.OfFault("credential", HeaderText.KeyIdRule),
            Access.Signed when provider.Scheme.IsSome && credential.KeyId.IsSome && credential.Secret.IsSome =>
                ((Scheme)provider.Scheme).Sign(request, (string)credential.KeyId, (Secret)credential.Secret, stamp),
            Access.Signed => Lacks<SignedRequest>("a key id and its secret"),
            // One that was meant to be shown and cannot be is no reason to go on without it.
            Access.OpenOr either => Authorised(provider, either.Shown, request, credential, stamp).Match<Either<CallError, SignedRequest>>(
                Right: static shown => shown,
                Left: error => IsSound(credential) ? SignedRequest.Unsigned(request) : error),
            _ => throw new UnreachableException(),
        };

    private static bool IsSound(Credential credential) =>
        credential.Token.ForAll(static token => token.Reveal(HeaderText.CanHold)) && credential.KeyId.ForAll(static id => HeaderText.CanHold(id));

    private static Either<CallError, SignedRequest> Shown(Provider provider, Request request, Secret token, Option<Secret> secret, Stamp stamp)
    {
        if (!token.Reveal(HeaderText.CanHold)) return CallError.OfFault("credential", HeaderText.TokenRule);
        var shown = provider.Token.Write(token);
        if (provider.BodySignature.IsNone) return SignedRequest.Unsigned(request, shown);
        return secret.IsSome
            ? Callbacks.Signed((CallbackRecipe)provider.BodySignature, (Secret)secret, request, stamp.At, shown)
            : Lacks<SignedRequest>("the secret that signs bodies");
    }

    private static Seq<Header> HeadersOf(Draft draft) => (draft.Headers.Count, draft.Body.IsEmpty) switch
    {
        (0, true) => WithoutBody,
        (0, false) => WithBody,
        (_, true) => Seq<Header>([AcceptJson, .. draft.Headers]),
        (_, false) => Seq<Header>([AcceptJson, ContentIsJson, .. draft.Headers]),
    };

    private static Either<CallError, T> Lacks<T>(string what) => CallError.OfFault("credential", $"must hold {what}");
}
