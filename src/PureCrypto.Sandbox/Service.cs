using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox;

/// <summary>A provider as the sandbox plays it, without the type of its callers.</summary>
internal interface IService
{
    /// <summary>Every endpoint that is served.</summary>
    Seq<IEndpoint> Endpoints { get; }

    /// <summary>Whether the request is for this provider.</summary>
    bool Owns(Request request);

    /// <summary>What the provider answers.</summary>
    Response Answer(Request request);
}

/// <summary>A provider as the sandbox plays it: who is let in, and what each endpoint does.</summary>
/// <typeparam name="TCaller">Who may be calling.</typeparam>
/// <param name="Provider">The provider.</param>
/// <param name="Roots">The first path segments that are this provider's, also where no endpoint is.</param>
/// <param name="Gate">Says who is calling, before anything else happens, or refuses. The endpoint is none on an unknown path.</param>
/// <param name="Routes">One for each endpoint that is served.</param>
/// <param name="NotFound">What the provider says on an unknown path.</param>
internal sealed record Service<TCaller>(
    Provider Provider,
    Seq<string> Roots,
    Func<Option<IEndpoint>, Request, Either<ProviderError, TCaller>> Gate,
    Seq<Route<TCaller>> Routes,
    ProviderError NotFound) : IService
{
    /// <summary>Counts a call that was let in, and answers it or refuses; without quotas it just answers.</summary>
    public Func<IEndpoint, TCaller, Func<Response>, Response> Meter { get; init; } = static (_, _, answer) => answer();

    public Seq<IEndpoint> Endpoints => Routes.Map(static route => route.Endpoint);

    public bool Owns(Request request) => Roots.Any(root =>
        request.Target.StartsWith(root, StringComparison.Ordinal)
        && (request.Target.Length == root.Length || request.Target[root.Length] is '/' or '?'));

    public Response Answer(Request request)
    {
        var route = Routes.Find(r => Bind.Fits(r.Endpoint, request));
        return Gate(route.Map(static r => r.Endpoint), request).Match(
            Left: refusal => Write.From(Provider, refusal),
            Right: caller => route.Match(
                Some: r => Meter(r.Endpoint, caller, () => r.Answer(caller, request)),
                None: () => Write.From(Provider, NotFound)));
    }
}
