using LanguageExt;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary>What was found of a message.</summary>
/// <param name="Signature">The verdict: about the signature, and about the signed time where there is one.</param>
/// <param name="Concern">What is wrong with its content; none where nothing is, or the signature is not genuine.</param>
internal sealed record Finding(Either<VerificationError, Proof> Signature, Option<string> Concern = default)
{
    /// <summary>Whether the message counts as verified: strictly, its content counts, too.</summary>
    public bool Holds(bool strict) => Signature.IsRight && (Concern.IsNone || !strict);

    /// <summary>The verdict in words.</summary>
    public string Text => Signature.Match(Right: static proof => proof.ToString(), Left: static error => error.Describe());
}
