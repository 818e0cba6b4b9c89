using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Attempts;

/// <summary>Where a provider tells the time: an open endpoint that takes nothing.</summary>
/// <param name="Endpoint">What is called.</param>
/// <param name="Request">What is said.</param>
/// <param name="Read">The server's clock in an answer; none if it cannot be read.</param>
/// <param name="Resolution">How coarsely it tells it.</param>
public sealed record TimeSource(IEndpoint Endpoint, Request Request, Func<Response, Option<DateTimeOffset>> Read, TimeSpan Resolution)
{
    /// <summary>The time that an endpoint tells.</summary>
    /// <exception cref="ResultException{TError}">The endpoint refuses to be called with nothing.</exception>
    public static TimeSource Of<TOut>(Endpoint<Unit, TOut> endpoint, Func<TOut, DateTimeOffset> clock, TimeSpan resolution) => new(
        endpoint,
        Prepare.From(endpoint, unit).OrThrow(),
        response => response.IsSuccess ? endpoint.Output.Read(response).ToOption().Map(clock) : None,
        resolution);
}
