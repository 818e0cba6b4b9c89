using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox;

/// <summary>A provider as the sandbox plays it, without the type of its callers.</summary>
internal interface IService
{
    /// <summary>Who is played.</summary>
    Provider Provider { get; }

    /// <summary>Every endpoint that is served.</summary>
    Seq<IEndpoint> Endpoints { get; }

    /// <summary>Whether the request is for this provider.</summary>
    bool Owns(Request request);

    /// <summary>The endpoint that the request calls; none if there is none at its path.</summary>
    Option<IEndpoint> Called(Request request);

    /// <summary>What the provider answers.</summary>
    /// <param name="request">What arrived.</param>
    /// <param name="at">When, by the provider's clock.</param>
    Response Answer(Request request, DateTimeOffset at);

    /// <summary>What it answers with this status when something is wrong with it; none if nothing tells.</summary>
    Option<Response> Failure(int status);
}

/// <summary>A provider as the sandbox plays it: who is let in, and what each endpoint does.</summary>
/// <typeparam name="TCaller">Who may be calling.</typeparam>
/// <param name="Provider">The provider.</param>
/// <param name="Roots">The first path segments that are this provider's, also where no endpoint is.</param>
/// <param name="Gate">Says who is calling, before anything else happens, or refuses. The endpoint is none on an unknown path; the time is the
/// provider's clock.</param>
/// <param name="Routes">One for each endpoint that is served.</param>
/// <param name="NotFound">What the provider says on an unknown path.</param>
internal sealed record Service<TCaller>(
    Provider Provider,
    Seq<string> Roots,
    Func<Option<IEndpoint>, Request, DateTimeOffset, Either<ProviderError, TCaller>> Gate,
    Seq<Route<TCaller>> Routes,
    ProviderError NotFound) : IService
{
    /// <summary>Counts a call that was let in, and answers it or refuses; without quotas it just answers.</summary>
    public Func<IEndpoint, TCaller, Func<Response>, Response> Meter { get; init; } = static (_, _, answer) => answer();

    /// <summary>Its words for a status that no endpoint gives; none where only a gateway would answer so.</summary>
    public Func<int, Option<ProviderError>> Trouble { get; init; } = static _ => default(Option<ProviderError>);

    public Seq<IEndpoint> Endpoints => Routes.Map(static route => route.Endpoint);

    public bool Owns(Request request) => Roots.Any(root =>
        request.Target.StartsWith(root, StringComparison.Ordinal)
        && (request.Target.Length == root.Length || request.Target[root.Length] is '/' or '?'));

    public Option<IEndpoint> Called(Request request) => Find(request).Map(static route => route.Endpoint);

    public Response Answer(Request request, DateTimeOffset at)
    {
        var route = Find(request);
        return Gate(route.Map(static r => r.Endpoint), request, at).Match(
            Left: refusal => Write.From(Provider, refusal),
            Right: caller => route.Match(
                Some: r => Meter(r.Endpoint, caller, () => r.Answer(caller, request, at)),
                None: () => Write.From(Provider, NotFound)));
    }

    public Option<Response> Failure(int status) => Trouble(status).Map(error => Write.From(Provider, error));

    private Option<Route<TCaller>> Find(Request request) => Routes.Find(route => Bind.Fits(route.Endpoint, request));
}
