using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using LanguageExt;

namespace PureCrypto.Signing.Explaining;

/// <summary>Tries the right way of signing, then each mistake, then each two, and stops at the first that gives the signature.</summary>
/// <remarks>
/// Two mistakes are made in the order of the table, which goes from the message to the spelling, so "one and the other" is one
/// thing whichever is named first. They are tried in the order of their ranks, so that the smaller change is named. With n
/// mistakes there are at most 1 + n + n(n − 1)/2 trials, each of which writes the text and computes one MAC of it; those that
/// could not have the length of the signature compute none.
/// </remarks>
/// <typeparam name="TDraft">See <see cref="Making{TDraft}"/>.</typeparam>
internal sealed class Search<TDraft>
{
    private readonly Func<TDraft, byte[]?> _write;
    private readonly Lapse<TDraft>[] _lapses;
    private readonly int[] _tried;

    /// <param name="write">The text of a draft; null if it has none.</param>
    /// <param name="lapses">The table, in the order in which mistakes are made.</param>
    public Search(Func<TDraft, byte[]?> write, Lapse<TDraft>[] lapses) =>
        (_write, _lapses, _tried) = (write, lapses, [.. Enumerable.Range(0, lapses.Length).OrderBy(i => lapses[i].Rank)]);

    public Explanation Explain(Making<TDraft> right, Secret secret, string signature)
    {
        Option<Canonical> expected = Optional(_write(right.Draft)).Map(Canonical.Owning);
        if (Gives(right, secret, signature) is { } same) return new Explanation.NothingWrong(Canonical.Owning(same));

        int tried = 1;
        var made = new Making<TDraft>?[_lapses.Length];
        foreach (int i in _tried)
        {
            made[i] = _lapses[i].Commit(right);
            if (made[i] is not { } one) continue;
            tried++;
            if (Gives(one, secret, signature) is { } signed) return Mistaken(expected, signed, _lapses[i]);
        }

        foreach (var (i, j) in Pairs())
        {
            if (made[i] is not { } one || _lapses[j].Commit(one) is not { } both) continue;
            tried++;
            if (Gives(both, secret, signature) is { } signed) return Mistaken(expected, signed, _lapses[i], _lapses[j]);
        }

        return new Explanation.NotFound(expected, tried);
    }

    /// <summary>The signature of who makes these mistakes, whichever is named first; null where one of them cannot be made.</summary>
    public string? Make(Making<TDraft> right, Secret secret, Seq<Mistake> mistakes)
    {
        var making = right;
        int made = 0;
        foreach (var lapse in _lapses)
        {
            if (!mistakes.Exists(lapse.Mistake.Equals)) continue;
            if (lapse.Commit(making) is not { } next) return null;
            (making, made) = (next, made + 1);
        }

        return made == mistakes.Count && _write(making.Draft) is { } text && MacOf(making, secret, text) is { } mac
            ? making.Spelling.Write(mac)
            : null;
    }

    /// <summary>Every two places of the table, the one that is made first before the other.</summary>
    private IEnumerable<(int First, int Second)> Pairs() =>
        from a in Enumerable.Range(0, _tried.Length)
        from b in Enumerable.Range(a + 1, _tried.Length - a - 1)
        select (Math.Min(_tried[a], _tried[b]), Math.Max(_tried[a], _tried[b]));

    private static Explanation.Mistaken Mistaken(Option<Canonical> expected, byte[] signed, params Lapse<TDraft>[] lapses) =>
        new(Seq(Array.ConvertAll(lapses, static lapse => lapse.Mistake)), expected, Canonical.Owning(signed));

    /// <summary>The text, if this way of signing it gives the signature; else null.</summary>
    private byte[]? Gives(Making<TDraft> making, Secret secret, string signature)
    {
        // Only the length of what is public decides here.
        if (making.Spelling.LengthOf(making.Mac.Length) != signature.Length) return null;
        if (_write(making.Draft) is not { } text || MacOf(making, secret, text) is not { } mac) return null;

        byte[] computed = Encoding.UTF8.GetBytes(making.Spelling.Write(mac));
        byte[] presented = Encoding.UTF8.GetBytes(making.Spelling.AsRead(signature));
        return CryptographicOperations.FixedTimeEquals(computed, presented) ? text : null;
    }

    private static byte[]? MacOf(Making<TDraft> making, Secret secret, byte[] text) => secret.Reveal(bytes =>
    {
        byte[]? key = bytes.ToArray();
        foreach (var change in making.Key)
        {
            byte[]? changed = change(key);
            CryptographicOperations.ZeroMemory(key);
            key = changed;
            if (key is null) return null;
        }

        byte[] mac = making.Mac.Compute(key, text);
        CryptographicOperations.ZeroMemory(key);
        return mac;
    });
}
