using LanguageExt;

namespace PureCrypto.Signing;

/// <summary>How a message is signed whose MAC travels in a header, over the raw body: a callback, or a request whose body is signed.</summary>
/// <remarks>What is signed is the body, or <c>timestamp.body</c> where the recipe signs the time too, with the timestamp's
/// text as it stands in its header.</remarks>
public sealed record CallbackRecipe
{
    /// <summary>The recipe's name, as the command line spells it.</summary>
    public required string Name { get; init; }

    /// <summary>The header that carries the signature.</summary>
    public required string SignatureHeader { get; init; }

    /// <summary>The hash inside the HMAC.</summary>
    public MacAlgorithm Algorithm { get; init; } = MacAlgorithm.Sha256;

    /// <summary>How the MAC is spelled.</summary>
    public MacEncoding Encoding { get; init; } = MacEncoding.LowerHex;

    /// <summary>What stands before the MAC in its header, such as <c>v1=</c>; empty if nothing does.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The header whose text is signed before the body; none if the time is not signed.</summary>
    public Option<string> TimestampHeader { get; init; }

    /// <summary>How far the signed time may lie from the receiver's clock, either way.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Further headers without which the message is malformed.</summary>
    public Seq<string> Required { get; init; }

    /// <summary>Whether the provider leaves the recipe unpublished, so that this one is a guess to be replaced.</summary>
    public bool IsAssumed { get; init; }
}
