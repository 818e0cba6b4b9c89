using System.Buffers;
using System.Globalization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;
using static LanguageExt.Prelude;

namespace PureCrypto.Sandbox.Mintarex;

/// <summary>Judges the four headers of a signed Mintarex request, in the order of the document's list of codes.</summary>
/// <remarks>
/// The order of the checks and the status 401 of the authentication codes are assumed; only 403 for a missing scope is
/// stated (MX17). A nonce counts as used once a request with a right signature has brought it, so that nobody else can
/// use up a caller's nonces. Spec: spec/providers/mintarex.md, MXS-7.
/// </remarks>
internal sealed class MintarexGate(Seq<MintarexAccount> accounts)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly NonceMemory _nonces = new(2 * MintarexRequests.Tolerance);

    /// <summary>Who is calling, none where nobody needs to say; or the refusal.</summary>
    public Either<ProviderError, Option<MintarexAccount>> Judge(Option<IEndpoint> endpoint, Request request, DateTimeOffset now) =>
        endpoint.Exists(static e => e.Access is Access.Open)
            ? default(Option<MintarexAccount>)
            : from account in Authenticate(request, now)
              from _ in endpoint.Bind(e => Missing(e, account)).Match(Some: static lacking => (Either<ProviderError, Unit>)lacking, None: static () => default(Unit))
              select (Option<MintarexAccount>)account;

    private Either<ProviderError, MintarexAccount> Authenticate(Request request, DateTimeOffset now) =>
        from headers in Headers.Of(request).ToEither(Refusal("MISSING_AUTH_HEADERS", "One of the four authentication headers is missing or comes twice"))
        from _ in Check(IsKey(headers.Key), "INVALID_KEY_FORMAT", "The key is not mx_live_ or mx_test_ and 24 hex digits")
        from account in accounts.Find(a => string.Equals(a.KeyId, headers.Key, StringComparison.Ordinal)).ToEither(Refusal("INVALID_KEY", "The key is not known"))
        from stamp in headers.Stamp.Filter(sent => (now - sent.At).Duration() <= MintarexRequests.Tolerance).ToEither(Refusal("TIMESTAMP_SKEW", "The timestamp is not within 30 seconds of the server's clock"))
        from __ in Check(IsSigned(request, headers, account, stamp), "INVALID_SIGNATURE", "The signature does not match the request")
        from ___ in Check(_nonces.Claim(account.KeyId, stamp.Nonce, now), "NONCE_REPLAY", "The nonce was used before")
        select account;

    private static bool IsSigned(Request request, Headers headers, MintarexAccount account, Stamp stamp) =>
        Signature.OfLowerHex(headers.Signature).Match(
            Some: signature => MintarexSigning.Scheme.Verifies(request, stamp, account.Secret, signature),
            None: static () => false);

    private static Option<ProviderError> Missing(IEndpoint endpoint, MintarexAccount account) =>
        endpoint.Access is Access.Signed signed
            ? signed.Scopes
                .Find(scope => !account.Scopes.Contains(scope, StringComparer.Ordinal))
                .Map(static lacking => MintarexRefusals.Of(403, "INSUFFICIENT_SCOPE", $"The key lacks the scope {lacking}"))
            : None;

    private static Either<ProviderError, Unit> Check(bool holds, string code, string message) => holds ? unit : Refusal(code, message);

    private static ProviderError Refusal(string code, string message) => MintarexRefusals.Of(401, code, message);

    private static bool IsKey(string key) =>
        key.Length == 32
        && (key.StartsWith("mx_live_", StringComparison.Ordinal) || key.StartsWith("mx_test_", StringComparison.Ordinal))
        && !key.AsSpan(8).ContainsAnyExcept(HexDigits);

    private sealed record Headers(string Key, string Timestamp, string Nonce, string Signature)
    {
        /// <summary>Clock and nonce as one; none if the time is not plain digits, as it is signed, or the nonce is no nonce.</summary>
        public Option<Stamp> Stamp =>
            long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            && string.Equals(seconds.ToString(CultureInfo.InvariantCulture), Timestamp, StringComparison.Ordinal)
                ? PureCrypto.Signing.Nonce.Parse(Nonce).Map(nonce => new Stamp(DateTimeOffset.FromUnixTimeSeconds(seconds), nonce))
                : None;

        public static Option<Headers> Of(Request request) =>
            from key in request.Headers.Single(MintarexSigning.KeyHeader)
            from timestamp in request.Headers.Single(MintarexSigning.TimestampHeader)
            from nonce in request.Headers.Single(MintarexSigning.NonceHeader)
            from signature in request.Headers.Single(MintarexSigning.SignatureHeader)
            select new Headers(key, timestamp, nonce, signature);
    }
}
