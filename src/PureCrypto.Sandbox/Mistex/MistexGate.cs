using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox.Mistex;

/// <summary>Who is calling Mistex: a partner by its key, in either of two headers, or nobody where nobody needs to say.</summary>
/// <remarks>A key that is shown must be right even where none is needed. A signature of the body is checked if it is there (M2).</remarks>
internal sealed class MistexGate(Seq<MistexAccount> accounts)
{
    public Either<ProviderError, Option<MistexAccount>> Judge(Option<IEndpoint> endpoint, Request request, DateTimeOffset now) =>
        endpoint.ForAll(static e => e.Access is Access.Open) || (endpoint.Exists(static e => e.Access is Access.OpenOr) && !ShowsKey(request))
            ? default(Option<MistexAccount>)
            : from account in Shown(request).ToEither(MistexRefusals.Of(401, "Invalid API key"))
              from signed in IsSigned(request, account, now) ? account : (Either<ProviderError, MistexAccount>)MistexRefusals.Of(401, "Invalid signature")
              from active in signed.IsActive ? signed : (Either<ProviderError, MistexAccount>)MistexRefusals.Of(403, "Partner account is not active")
              select (Option<MistexAccount>)active;

    private static bool ShowsKey(Request request) => request.Headers.Any(static header => header.Is(TokenHeader.Bearer.Name) || header.Is(TokenHeader.ApiKey.Name));

    private Option<MistexAccount> Shown(Request request) => accounts.Find(account =>
        TokenHeader.Bearer.Carries(request.Headers, account.Key.Whole) || TokenHeader.ApiKey.Carries(request.Headers, account.Key.Whole));

    private static bool IsSigned(Request request, MistexAccount account, DateTimeOffset now) =>
        !request.Headers.Any(static header => header.Is(MistexSigning.Recipe.SignatureHeader))
        || Callbacks.Verify(MistexSigning.Recipe, Keyring.Of(account.Key.Secret), request.Headers, request.Body.Bytes.Span, now).IsRight;
}
