using System.Linq;
using LanguageExt;

namespace PureCrypto.Signing.Explaining;

/// <summary>Answers why a signature does not match: which known mistake, or which two together, give it.</summary>
/// <remarks>
/// <para>For whoever holds the secret. A pure search over a fixed table; it changes nothing and proves nothing: a signature that
/// a mistake explains is not genuine.</para>
/// <para>Total for every message and every text. It tries at most <see cref="MostTrials"/> ways of signing, and looks at
/// no message beyond <see cref="Explainer.MaxLength"/>. A search that finds nothing hashes the message some thousand times: about a
/// tenth of a second for 1 KiB, seconds for 1 MiB, with each mistake's text kept meanwhile. It is for people, not for every request.</para>
/// <para>Spec: spec/explain.md, EXP-1 to EXP-12. Vectors: spec/vectors/explain/.</para>
/// </remarks>
/// <typeparam name="TMessage">What is signed, and what is known of it.</typeparam>
public sealed class Explainer<TMessage>
{
    private readonly Func<TMessage, int> _lengthOf;
    private readonly Func<TMessage, Secret, string, Explanation> _explain;
    private readonly Func<TMessage, Secret, Seq<Mistake>, string?> _make;

    internal Explainer(
        string scheme,
        Seq<Mistake> mistakes,
        Func<TMessage, int> lengthOf,
        Func<TMessage, Secret, string, Explanation> explain,
        Func<TMessage, Secret, Seq<Mistake>, string?> make) =>
        (Scheme, Mistakes, _lengthOf, _explain, _make) = (scheme, mistakes, lengthOf, explain, make);

    /// <summary>The scheme, as the command line spells it.</summary>
    public string Scheme { get; }

    /// <summary>The mistakes that are known, in the order in which they are made.</summary>
    public Seq<Mistake> Mistakes { get; }

    /// <summary>No search takes more trials: one, each mistake, and each two.</summary>
    public int MostTrials => 1 + Mistakes.Count + (Mistakes.Count * (Mistakes.Count - 1) / 2);

    /// <summary>How <paramref name="signature"/> came about.</summary>
    /// <param name="message">What was sent or received.</param>
    /// <param name="secret">The key that should have been used.</param>
    /// <param name="signature">The text of the signature exactly as it stands in its header, prefix included.</param>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public Explanation Explain(TMessage message, Secret secret, string signature) => _lengthOf(message) is var length and > Explainer.MaxLength
        ? new Explanation.TooLarge(length, Explainer.MaxLength)
        : _explain(message, secret, signature);

    /// <summary>The signature of a signer who makes these mistakes, in whatever order they are given; the right one for none.</summary>
    /// <returns>None if a mistake cannot be made here: another one is in its way, there is nothing to make it in (no query to
    /// leave out), or it is not of this table.</returns>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public Option<string> Make(TMessage message, Secret secret, params Mistake[] mistakes) => Optional(_make(message, secret, Seq(mistakes)));

    /// <summary>The scheme.</summary>
    public override string ToString() => Scheme;
}

/// <summary>What all explainers have in common.</summary>
public static class Explainer
{
    /// <summary>The most bytes of a message that are searched: 1 MiB.</summary>
    public const int MaxLength = 1 << 20;

    internal static Explainer<TMessage> Of<TMessage, TDraft>(
        string scheme,
        Func<TMessage, int> lengthOf,
        Func<TMessage, Making<TDraft>> right,
        Func<TDraft, byte[]?> write,
        params Lapse<TDraft>[][] lapses)
    {
        Lapse<TDraft>[] table = [.. lapses.SelectMany(static some => some)];
        var search = new Search<TDraft>(write, table);
        return new Explainer<TMessage>(
            scheme,
            Seq(Array.ConvertAll(table, static lapse => lapse.Mistake)),
            lengthOf,
            (message, secret, signature) => search.Explain(right(message), secret, signature),
            (message, secret, mistakes) => search.Make(right(message), secret, mistakes));
    }
}
