using System.Security.Cryptography;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing;

/// <summary>Secrets that are sent as they are, in the header <c>Authorization: Bearer …</c> (RFC 6750 §2.1).</summary>
public static class Tokens
{
    private const string Name = "Authorization";
    private const string Prefix = "Bearer ";

    /// <summary>Whether the headers carry this token. The time taken depends on the lengths only.</summary>
    /// <exception cref="ObjectDisposedException">The token was disposed.</exception>
    public static bool Carry(this Seq<Header> headers, Secret token) => headers.Single(Name).Exists(value =>
        value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && token.Reveal(bytes => CryptographicOperations.FixedTimeEquals(bytes, Encoding.UTF8.GetBytes(value[Prefix.Length..]))));

    /// <summary>The header that carries the token.</summary>
    /// <exception cref="ObjectDisposedException">The token was disposed.</exception>
    internal static Header Bearer(this Secret token) => Header.Of(Name, Prefix + token.Reveal(Encoding.UTF8.GetString));
}
