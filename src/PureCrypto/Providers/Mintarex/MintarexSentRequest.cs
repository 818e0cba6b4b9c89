using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Providers.Mintarex;

/// <summary>A signed request as it was sent, whoever sent it: every part is the text on the wire, right or wrong.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Timestamp">The text of <c>MX-TIMESTAMP</c>.</param>
/// <param name="Nonce">The text of <c>MX-NONCE</c>.</param>
/// <param name="Body">The exact body; empty if there was none.</param>
public sealed record MintarexSentRequest(string Method, string Target, string Timestamp, string Nonce, Body Body)
{
    /// <summary>The text of <c>MX-API-KEY</c>; empty if it is not known. Mistakes about it need it.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>The request that <see cref="MintarexSigning.Scheme"/> signs with these arguments.</summary>
    public static MintarexSentRequest Of(Request request, Stamp stamp) =>
        new(request.Verb.Text(), request.Target, MintarexSigning.Timestamp(stamp), stamp.Nonce.Text, request.Body);
}
