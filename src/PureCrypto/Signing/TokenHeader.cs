using System.Security.Cryptography;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Signing;

/// <summary>How a token travels: the header, and what stands before the token in it.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Prefix">What stands before the token; compared without regard to case (RFC 9110 §11.1).</param>
public sealed record TokenHeader(string Name, string Prefix)
{
    /// <summary><c>Authorization: Bearer …</c> (RFC 6750 §2.1).</summary>
    public static TokenHeader Bearer { get; } = new("Authorization", "Bearer ");

    /// <summary><c>X-API-Key: …</c>, the token alone.</summary>
    public static TokenHeader ApiKey { get; } = new("X-API-Key", "");

    /// <summary>The token that the headers carry this way; none if they carry none, or two.</summary>
    public Option<string> Read(Seq<Header> headers) => headers.Single(Name)
        .Filter(value => value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        .Map(value => value[Prefix.Length..]);

    /// <summary>Whether the headers carry this token this way. The time taken depends on the lengths only.</summary>
    /// <exception cref="ObjectDisposedException">The token was disposed.</exception>
    public bool Carries(Seq<Header> headers, Secret token) => Read(headers).Exists(text =>
        token.Reveal(bytes => CryptographicOperations.FixedTimeEquals(bytes, Encoding.UTF8.GetBytes(text))));

    /// <summary>The header that carries the token.</summary>
    /// <exception cref="ObjectDisposedException">The token was disposed.</exception>
    internal Header Write(Secret token) => Header.OfSecret(Name, Prefix + token.Reveal(Encoding.UTF8.GetString));
}
