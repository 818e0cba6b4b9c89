using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Signing;

namespace PureCrypto.Calls;

/// <summary>An endpoint whose answers carry a signature: what a client gets from it is proven, or an error.</summary>
/// <typeparam name="TIn">What it takes.</typeparam>
/// <typeparam name="TOut">What it answers.</typeparam>
/// <remarks>Verifying inverts signing (law in <c>EndpointLaws</c>). Whoever wants the unproven value calls <see cref="Plain"/>,
/// and gets a type that says so.</remarks>
public sealed record ProvenEndpoint<TIn, TOut> : IEndpoint where TOut : notnull
{
    /// <summary>The call without its proof.</summary>
    public required Endpoint<TIn, TOut> Plain { get; init; }

    /// <summary>Verifies a response that says success, over its raw bytes.</summary>
    public required Func<Secret, Response, Either<VerificationError, Proof>> Verify { get; init; }

    /// <summary>Signs a response, as the provider does.</summary>
    public required Func<Secret, Response, Response> Sign { get; init; }

    /// <inheritdoc cref="Endpoint{TIn, TOut}.Mismatch"/>
    public Func<TIn, TOut, Option<string>> Mismatch => Plain.Mismatch;

    /// <inheritdoc/>
    public string Name => Plain.Name;

    /// <inheritdoc/>
    public Verb Verb => Plain.Verb;

    /// <inheritdoc/>
    public PathTemplate Path => Plain.Path;

    /// <inheritdoc/>
    public Access Access => Plain.Access;

    /// <inheritdoc/>
    public Metering Metering => Plain.Metering;

    /// <inheritdoc/>
    public Repeat Repeat => Plain.Repeat;

    /// <inheritdoc/>
    public Option<Means> Means => Plain.Means;

    /// <inheritdoc/>
    public T Accept<T>(IEndpointVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>The name, the verb and the path.</summary>
    public override string ToString() => Plain.ToString();
}
