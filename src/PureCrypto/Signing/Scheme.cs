using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing;

/// <summary>How a provider wants requests signed, as a value: canonicalise, then MAC, then attach.</summary>
/// <param name="Name">The scheme's name, as the command line spells it.</param>
/// <param name="Canonicalise">What is signed: a request and a stamp become the exact bytes.</param>
/// <param name="Mac">How it is signed: canonical bytes and a secret become a signature.</param>
/// <param name="Attach">How the signature travels: the headers that a signed request carries.</param>
/// <remarks>
/// Each stage is a pure function and is tested alone. The three together are <c>Sign</c>, whose result holds the
/// bytes that were signed, so that what was signed is what is sent.
/// </remarks>
public sealed record Scheme(
    string Name,
    Func<Request, Stamp, Canonical> Canonicalise,
    Func<Canonical, Secret, Signature> Mac,
    Func<string, Stamp, Signature, Seq<Header>> Attach)
{
    /// <summary>Signs <paramref name="request"/> once, for one attempt.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="keyId">The public name of the key, sent along.</param>
    /// <param name="secret">The key.</param>
    /// <param name="stamp">When, and the nonce.</param>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    /// <exception cref="ArgumentException">The key id holds a line break: <see cref="Prepare.KeyId"/> says so before.</exception>
    public SignedRequest Sign(Request request, string keyId, Secret secret, Stamp stamp)
    {
        var canonical = Canonicalise(request, stamp);
        return Signed(request, keyId, stamp, canonical, Mac(canonical, secret));
    }

    /// <summary>The same with a function in place of a secret, for a key that stays inside a module which answers at once.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="keyId">The public name of the key, sent along.</param>
    /// <param name="signer">Gives the MAC of the canonical bytes. Signing is as deterministic as this function is.</param>
    /// <param name="stamp">When, and the nonce.</param>
    /// <exception cref="ArgumentException">The key id holds a line break: <see cref="Prepare.KeyId"/> says so before.</exception>
    public SignedRequest Sign(Request request, string keyId, Func<Canonical, Signature> signer, Stamp stamp)
    {
        var canonical = Canonicalise(request, stamp);
        return Signed(request, keyId, stamp, canonical, signer(canonical));
    }

    /// <summary>The signed request, once a service that keeps the key has given the MAC of <see cref="Canonicalise"/>.</summary>
    /// <param name="request">The request that was canonicalised.</param>
    /// <param name="keyId">The public name of the key, sent along.</param>
    /// <param name="stamp">The stamp that it was canonicalised with: another one makes a signature that the provider refuses.</param>
    /// <param name="signature">What the service gave.</param>
    /// <exception cref="ArgumentException">The key id holds a line break: <see cref="Prepare.KeyId"/> says so before.</exception>
    public SignedRequest Complete(Request request, string keyId, Stamp stamp, Signature signature) =>
        Signed(request, keyId, stamp, Canonicalise(request, stamp), signature);

    /// <summary>Whether <paramref name="signature"/> is the one this scheme gives for these arguments; constant time.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public bool Verifies(Request request, Stamp stamp, Secret secret, Signature signature) =>
        Mac(Canonicalise(request, stamp), secret).Matches(signature);

    private SignedRequest Signed(Request request, string keyId, Stamp stamp, Canonical canonical, Signature signature) =>
        SignedRequest.Of(request, canonical, signature, Attach(keyId, stamp, signature));
}
