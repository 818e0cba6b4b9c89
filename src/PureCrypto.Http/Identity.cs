using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <summary>Gives the MAC of canonical bytes from where the key is kept, such as a KMS or an HSM: the key itself never comes here.</summary>
/// <param name="canonical">The exact bytes to sign.</param>
/// <param name="cancellation">The caller's cancellation.</param>
public delegate ValueTask<Signature> RemoteSigner(ReadOnlyMemory<byte> canonical, CancellationToken cancellation);

/// <summary>Who a client is to its provider: a credential it holds, or a key id and a signer that keeps the key elsewhere.</summary>
/// <remarks>Immutable. A client asks for it once per attempt, so what gives it can give another one at any time: that is how a key
/// is rotated. Prints a key id at most.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Identity
{
    private readonly Credential _credential;
    private readonly Option<(string KeyId, RemoteSigner Sign)> _remote;

    private Identity(Credential credential, Option<(string KeyId, RemoteSigner Sign)> remote) => (_credential, _remote) = (credential, remote);

    /// <summary>Known by what it holds.</summary>
    public static Identity Of(Credential credential) => new(credential, default);

    /// <summary>Known by signatures that another service makes.</summary>
    /// <param name="keyId">The public name of the key, sent in the clear.</param>
    /// <param name="signer">Called once per attempt, after the clock was read: the time it takes is part of the age that the provider sees.</param>
    /// <param name="rest">What else is held, such as a token; nothing if it is not given.</param>
    public static Identity Of(string keyId, RemoteSigner signer, Credential? rest = null) => new(rest ?? Credential.Nobody, (keyId, signer));

    /// <summary>The key id, if there is one; never a secret.</summary>
    public override string ToString() => _remote.Match(Some: static remote => $"Identity({remote.KeyId}, signed elsewhere)", None: () => $"Identity({_credential})");

    /// <summary>The secret that verifies answers.</summary>
    internal Either<CallError, Secret> Verifier() => Prepare.Verifier(_credential);

    /// <summary>The same request with what the endpoint asks for; a signer that fails means that nothing was sent.</summary>
    internal async ValueTask<Either<CallError, SignedRequest>> Authorise(
        Provider provider, Access access, Request request, Stamp stamp, CancellationToken cancellation)
    {
        if (access is not Access.Signed || !_remote.IsSome || !provider.Scheme.IsSome)
        {
            return Prepare.Authorised(provider, access, request, _credential, stamp);
        }

        var (name, sign) = ((string, RemoteSigner))_remote;
        if (!Prepare.KeyId(name).TryGet(out string? keyId, out var unfit)) return unfit;
        var scheme = (Scheme)provider.Scheme;
        var signature = await Ask(sign, scheme.Canonicalise(request, stamp), cancellation).ConfigureAwait(false);
        return signature.Map(mac => scheme.Complete(request, keyId, stamp, mac));
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The signer is another's code; whatever it throws, nothing was sent.")]
    private static async ValueTask<Either<CallError, Signature>> Ask(RemoteSigner sign, Canonical canonical, CancellationToken cancellation)
    {
        try
        {
            return await sign(canonical.Bytes, cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            // The type alone: what a signer says of its failure may hold what nobody should read in a log.
            return new CallError.NotSent($"The signer gave no signature: {e.GetType().Name}.");
        }
    }
}
