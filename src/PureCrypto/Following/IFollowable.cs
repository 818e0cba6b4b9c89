using PureCrypto.Calls;
using PureCrypto.Orders;

namespace PureCrypto.Following;

/// <summary>A followable without its types, for registries: every <see cref="Followable{TIn, TOut, TStatus}"/> is one.</summary>
public interface IFollowable
{
    /// <summary>What is asked.</summary>
    IEndpoint Endpoint { get; }

    /// <summary>How it runs.</summary>
    IMachine Machine { get; }

    /// <summary>Shows the followable with its types to <paramref name="visitor"/>.</summary>
    T Accept<T>(IFollowableVisitor<T> visitor);
}

/// <summary>Something done alike to followables of every type, such as checking a law.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
public interface IFollowableVisitor<out T>
{
    /// <summary>Does it to one followable.</summary>
    T Visit<TIn, TOut, TStatus>(Followable<TIn, TOut, TStatus> followable) where TStatus : struct, Enum;

    /// <summary>Does it to one whose answers are signed; if nothing else is said, to the same without its proof.</summary>
    T Visit<TIn, TOut, TStatus>(ProvenFollowable<TIn, TOut, TStatus> followable) where TOut : notnull where TStatus : struct, Enum =>
        Visit(followable.Plain);
}
