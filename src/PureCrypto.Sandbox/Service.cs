using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox;

/// <summary>A provider as the sandbox plays it: who is let in, and what each endpoint does.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Roots">The first path segments that are this provider's, also where no endpoint is.</param>
/// <param name="Gate">Judges a request before anything else does: none lets it in. The endpoint is none on an unknown path.</param>
/// <param name="Routes">One for each endpoint that is served.</param>
/// <param name="NotFound">What the provider says on an unknown path.</param>
internal sealed record Service(
    Provider Provider,
    Seq<string> Roots,
    Func<Option<IEndpoint>, Request, Option<ProviderError>> Gate,
    Seq<Route> Routes,
    ProviderError NotFound)
{
    /// <summary>Counts a call that was let in, and answers it or refuses; without quotas it just answers.</summary>
    public Func<IEndpoint, Request, Func<Response>, Response> Meter { get; init; } = static (_, _, answer) => answer();

    public bool Owns(Request request) => Roots.Any(root =>
        request.Target.StartsWith(root, StringComparison.Ordinal)
        && (request.Target.Length == root.Length || request.Target[root.Length] is '/' or '?'));

    public Response Answer(Request request)
    {
        var route = Routes.Find(r => Bind.Fits(r.Endpoint, request));
        return Gate(route.Map(static r => r.Endpoint), request).Match(
            Some: refusal => Write.From(Provider, refusal),
            None: () => route.Match(Some: r => Meter(r.Endpoint, request, () => r.Answer(request)), None: () => Write.From(Provider, NotFound)));
    }
}
