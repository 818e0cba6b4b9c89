using System.Collections.Frozen;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>The server's first half: a request as received becomes an endpoint's input.</summary>
public static class Bind
{
    /// <summary>Whether the request's verb and path are the endpoint's.</summary>
    public static bool Fits(IEndpoint endpoint, Request request) => endpoint.Verb == request.Verb && Places(endpoint, request).IsSome;

    /// <summary>The input, or every fault of it at once; a request that does not fit is refused for its target.</summary>
    public static Either<CallError, TIn> To<TIn, TOut>(Endpoint<TIn, TOut> endpoint, Request request) =>
        Places(endpoint, request).Match(
            Some: places => To(endpoint, new Incoming(places, request)),
            None: () => CallError.OfFault("target", $"must have the shape {endpoint.Path}"));

    private static Either<CallError, TIn> To<TIn, TOut>(Endpoint<TIn, TOut> endpoint, Incoming incoming) =>
        endpoint.Input.Read(incoming).Match(
            Some: static input => (Either<CallError, TIn>)input,
            None: () => CallError.OfFaults(Seq(incoming.Faults.ToArray())));

    private static Option<FrozenDictionary<string, string>> Places(IEndpoint endpoint, Request request)
    {
        int mark = request.Target.IndexOf('?', StringComparison.Ordinal);
        return endpoint.Path.Match(mark < 0 ? request.Target : request.Target[..mark]);
    }
}
