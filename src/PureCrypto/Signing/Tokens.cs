using System.Text;
using PureCrypto.Calls;

namespace PureCrypto.Signing;

/// <summary>Secrets that are sent as they are.</summary>
internal static class Tokens
{
    /// <summary>The header <c>Authorization: Bearer …</c> (RFC 6750 §2.1).</summary>
    /// <exception cref="ObjectDisposedException">The token was disposed.</exception>
    public static Header Bearer(this Secret token) => Header.Of("Authorization", "Bearer " + token.Reveal(Encoding.UTF8.GetString));
}
