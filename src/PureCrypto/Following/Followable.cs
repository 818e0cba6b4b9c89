using PureCrypto.Calls;
using PureCrypto.Orders;

namespace PureCrypto.Following;

/// <summary>A thing that can be followed: what to ask, and what is followed by the answers. One value for each kind of thing.</summary>
/// <typeparam name="TIn">What names the thing to the endpoint.</typeparam>
/// <typeparam name="TOut">What the endpoint answers.</typeparam>
/// <typeparam name="TStatus">The statuses of its machine.</typeparam>
/// <param name="Endpoint">Tells how it stands. It can be repeated safely.</param>
/// <param name="Subject">How it runs, and how an answer is read.</param>
public sealed record Followable<TIn, TOut, TStatus>(Endpoint<TIn, TOut> Endpoint, Subject<TOut, TStatus> Subject) : IFollowable
    where TStatus : struct, Enum
{
    IEndpoint IFollowable.Endpoint => Endpoint;

    IMachine IFollowable.Machine => Subject.Machine;

    /// <inheritdoc/>
    public T Accept<T>(IFollowableVisitor<T> visitor) => visitor.Visit(this);
}
