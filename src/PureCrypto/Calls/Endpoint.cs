using LanguageExt;
using PureCrypto.Attempts;

namespace PureCrypto.Calls;

/// <summary>One call of a provider, as a value that both ends interpret.</summary>
/// <typeparam name="TIn">What it takes.</typeparam>
/// <typeparam name="TOut">What it answers.</typeparam>
/// <remarks>
/// The client prepares a request from it and reads an answer by it (<see cref="Prepare"/>, <see cref="Calls.Read"/>); a server
/// binds a request and writes an answer (<see cref="Bind"/>, <see cref="Calls.Write"/>). There is one declaration, so the two
/// cannot drift apart. <c>with</c> makes a variant, for instance with another path.
/// </remarks>
public sealed record Endpoint<TIn, TOut> : IEndpoint
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public required Verb Verb { get; init; }

    /// <inheritdoc/>
    public required PathTemplate Path { get; init; }

    /// <inheritdoc/>
    public required Access Access { get; init; }

    /// <inheritdoc/>
    public required Metering Metering { get; init; }

    /// <inheritdoc/>
    public required Repeat Repeat { get; init; }

    /// <summary>What it takes, and where each part stands in a request.</summary>
    public required Input<TIn> Input { get; init; }

    /// <summary>What it answers, both ways.</summary>
    public required Output<TOut> Output { get; init; }

    /// <summary>Where an answer is not one to what was asked: its field that names something else; none if it is one, and if nothing of it says
    /// what was asked. Pure and total.</summary>
    public Func<TIn, TOut, Option<string>> Mismatch { get; init; } = static (_, _) => None;

    /// <summary>How it is settled; none if it moves no money.</summary>
    public Option<Settlement<TIn, TOut>> Settlement { get; init; }

    /// <inheritdoc/>
    public Option<Means> Means => Settlement.Map(static settlement => settlement.Means);

    /// <inheritdoc/>
    public T Accept<T>(IEndpointVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>The name, the verb and the path.</summary>
    public override string ToString() => $"{Name}: {Verb.Text()} {Path}";
}
