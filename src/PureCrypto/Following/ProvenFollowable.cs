using PureCrypto.Calls;
using PureCrypto.Orders;
using PureCrypto.Signing;

namespace PureCrypto.Following;

/// <summary>A thing that can be followed by answers that are signed: nothing unproven is ever seen of it.</summary>
/// <typeparam name="TIn">What names the thing to the endpoint.</typeparam>
/// <typeparam name="TOut">What the endpoint answers.</typeparam>
/// <typeparam name="TStatus">The statuses of its machine.</typeparam>
/// <param name="Endpoint">Tells how it stands, and proves it. It can be repeated safely.</param>
/// <param name="About">How it runs, and how an answer is read once it is proven.</param>
public sealed record ProvenFollowable<TIn, TOut, TStatus>(ProvenEndpoint<TIn, TOut> Endpoint, Subject<TOut, TStatus> About) : IFollowable
    where TOut : notnull
    where TStatus : struct, Enum
{
    /// <summary>How it runs, and how a proven answer is read.</summary>
    public Subject<Verified<TOut>, TStatus> Subject => ProvenSubject.Of(About);

    /// <summary>The same without its proof. Whoever follows that gets a type that says so.</summary>
    public Followable<TIn, TOut, TStatus> Plain => new(Endpoint.Plain, About);

    IEndpoint IFollowable.Endpoint => Endpoint;

    IMachine IFollowable.Machine => About.Machine;

    /// <inheritdoc/>
    public T Accept<T>(IFollowableVisitor<T> visitor) => visitor.Visit(this);
}
