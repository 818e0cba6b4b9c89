using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Signing.Explaining;

/// <summary>Why a signature is not the one that was expected, or that it is. No case holds any part of a secret.</summary>
public abstract record Explanation
{
    private Explanation()
    {
    }

    /// <summary>The signature is the right one. The time, the headers and the content are not judged here.</summary>
    /// <param name="Expected">What is signed.</param>
    public sealed record NothingWrong(Canonical Expected) : Explanation;

    /// <summary>Whoever makes these mistakes gets this signature.</summary>
    /// <param name="Mistakes">One, or two in the order in which they are made.</param>
    /// <param name="Expected">What should be signed; none if the message has no signed text at all.</param>
    /// <param name="Signed">What was signed; the same if the mistake is in the key, the MAC or its spelling.</param>
    public sealed record Mistaken(Seq<Mistake> Mistakes, Option<Canonical> Expected, Canonical Signed) : Explanation
    {
        /// <summary>Where the two texts part; none if they are the same, or only one is there.</summary>
        public Option<Parting> Parting => Expected.Bind(expected => Explaining.Parting.Of(expected.Bytes.Span, Signed.Bytes.Span));
    }

    /// <summary>No mistake of the table, and no two of them, give this signature: another secret, another message, or a mistake that is not known.</summary>
    /// <param name="Expected">What should be signed; none if the message has no signed text at all.</param>
    /// <param name="Tried">How many ways of signing were tried.</param>
    public sealed record NotFound(Option<Canonical> Expected, int Tried) : Explanation;

    /// <summary>The message is larger than what is searched; nothing was computed.</summary>
    /// <param name="Length">Its bytes.</param>
    /// <param name="Limit">How many there may be.</param>
    public sealed record TooLarge(int Length, int Limit) : Explanation;

    /// <summary>Whether it is known how the signature came about.</summary>
    public bool IsExplained => this is NothingWrong or Mistaken;

    /// <summary>One answer for each case.</summary>
    public T Match<T>(
        Func<NothingWrong, T> nothingWrong, Func<Mistaken, T> mistaken, Func<NotFound, T> notFound, Func<TooLarge, T> tooLarge) => this switch
        {
            NothingWrong x => nothingWrong(x),
            Mistaken x => mistaken(x),
            NotFound x => notFound(x),
            TooLarge x => tooLarge(x),
            _ => throw new UnreachableException(),
        };
}
