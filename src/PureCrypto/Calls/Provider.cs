using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Limits;
using PureCrypto.Signing;

namespace PureCrypto.Calls;

/// <summary>A crypto-service provider, as a value: where it is, what it offers, how it wants to be asked and how it refuses.</summary>
public sealed record Provider
{
    /// <summary>Its name in lower case, as the command line spells it.</summary>
    public required string Name { get; init; }

    /// <summary>What stands before the path of every endpoint: scheme and host, without a final slash; none where the document leaves it to the customer.</summary>
    public required Option<string> BaseAddress { get; init; }

    /// <summary>Every endpoint.</summary>
    public required Seq<IEndpoint> Endpoints { get; init; }

    /// <summary>How it wants requests signed; none if it asks for tokens only.</summary>
    public required Option<Scheme> Scheme { get; init; }

    /// <summary>Where it wants tokens.</summary>
    public TokenHeader Token { get; init; } = TokenHeader.Bearer;

    /// <summary>How requests that carry a token are signed besides; none if they are not.</summary>
    public Option<CallbackRecipe> BodySignature { get; init; }

    /// <summary>What its document grants to each kind of account, the default first; none if it states no quota.</summary>
    public Seq<Tier> Tiers { get; init; }

    /// <summary>Where it tells the time; none if no endpoint does.</summary>
    public Option<TimeSource> Time { get; init; }

    /// <summary>How it refuses, both ways.</summary>
    public required ErrorFormat Errors { get; init; }

    /// <summary>The statuses and codes that its document lists for refusals; anything else is drift.</summary>
    public Seq<string> RefusalCodes { get; init; }

    /// <summary>The header fields of answers that its document names, beyond those that HTTP and rate limits bring.</summary>
    public Seq<string> AnswerHeaders { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
