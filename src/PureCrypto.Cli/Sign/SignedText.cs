using System.CommandLine;
using System.Security.Cryptography;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Sign;

/// <summary>A signed request as it is printed.</summary>
internal static class SignedText
{
    /// <summary>Whether <c>--show</c> asks for the signed bytes in place of what carries the signature.</summary>
    public static bool IsCanonicalAsked(ParseResult parsed, Option<string> show) => string.Equals(parsed.GetValue(show), "canonical", StringComparison.Ordinal);

    /// <summary>The headers that the scheme attached, one per line.</summary>
    public static void PrintHeaders(Terminal terminal, SignedRequest signed)
    {
        foreach (var header in Attached(signed)) terminal.Console.Profile.Out.Writer.WriteLine($"{header.Name}: {header.Value}");
    }

    /// <summary>Exactly the signed bytes, without a line end of our own.</summary>
    public static async Task PrintCanonicalAsync(Terminal terminal, SignedRequest signed, CancellationToken cancellation)
    {
        await PrintBytesAsync(terminal, signed.Canonical.Map(static c => c.Bytes).IfNone(ReadOnlyMemory<byte>.Empty), cancellation).ConfigureAwait(false);
    }

    /// <summary>Exactly these bytes.</summary>
    public static async Task PrintBytesAsync(Terminal terminal, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await terminal.Out.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        await terminal.Out.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>All of it, and the fingerprint of the secret in place of the secret.</summary>
    public static void PrintJson(Terminal terminal, Scheme scheme, SignedRequest signed, Secret secret) => terminal.PrintJson(new
    {
        Scheme = scheme.Name,
        SecretFingerprint = secret.Fingerprint,
        BodySha256 = Convert.ToHexStringLower(SHA256.HashData(signed.Request.Body.Bytes.Span)),
        Canonical = signed.Canonical.Map(static c => c.Text).IfNone(""),
        Headers = Attached(signed).ToDictionary(static h => h.Name, static h => h.Value, StringComparer.Ordinal),
    });

    private static IEnumerable<Calls.Header> Attached(SignedRequest signed) => signed.Headers.Skip(signed.Request.Headers.Count);
}
