using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PureCrypto.Calls;

namespace PureCrypto.Bench.Signing;

/// <summary>The same signature, computed with the habits of others: their steps, written here from scratch.</summary>
internal static class OtherWays
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The steps of the C# sample in Mintarex's document: a string for every stage, a new HMAC for every call.</summary>
    public static string Documented(Message message)
    {
        byte[] bodyHash = SHA256.HashData(Encoding.UTF8.GetBytes(message.Body));
        string bodyHex = Convert.ToHexString(bodyHash).ToLower(CultureInfo.InvariantCulture);
        string canonical = $"{message.Verb.Text()}\n{message.Target}\n{Message.Timestamp}\n{Message.Nonce}\n{bodyHex}";
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Message.SecretText));
        byte[] mac = hmac.ComputeHash(Encoding.UTF8.GetBytes(canonical));
        return Convert.ToHexString(mac).ToLower(CultureInfo.InvariantCulture);
    }

    /// <summary>Parameters in a dictionary of objects, a string builder with formatting, cached key bytes, a new HMAC.</summary>
    public static string CryptoExchangeNet(Message message, byte[] key)
    {
        byte[] bodyHash = SHA256.HashData(Encoding.UTF8.GetBytes(message.Body));
        var parameters = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["method"] = message.Verb.Text(),
            ["path"] = message.Target,
            ["timestamp"] = Message.Timestamp,
            ["nonce"] = Message.Nonce,
            ["hash"] = Convert.ToHexString(bodyHash).ToLowerInvariant(),
        };
        var text = new StringBuilder();
        foreach (var (_, value) in parameters)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(string.Format(CultureInfo.InvariantCulture, "{0}", value));
        }

        using var hmac = new HMACSHA256(key);
        byte[] mac = hmac.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToHexString(mac).ToLowerInvariant();
    }

    /// <summary>The secret's bytes for every call, interpolation, a new HMAC, hex by BitConverter and Replace.</summary>
    public static string Stripe(Message message)
    {
        byte[] secret = StrictUtf8.GetBytes(Message.SecretText);
        string bodyHex = BitConverter.ToString(SHA256.HashData(StrictUtf8.GetBytes(message.Body))).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        byte[] payload = StrictUtf8.GetBytes($"{message.Verb.Text()}\n{message.Target}\n{Message.Timestamp}\n{Message.Nonce}\n{bodyHex}");
        using var hmac = new HMACSHA256(secret);
        return BitConverter.ToString(hmac.ComputeHash(payload)).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    /// <summary>Bytes counted first, then written to the stack or to an array; one-shot hashes over spans.</summary>
    public static string Svix(Message message, byte[] key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        int bodyLength = Encoding.UTF8.GetByteCount(message.Body);
        Span<byte> body = bodyLength <= 256 * 1024 ? stackalloc byte[bodyLength] : new byte[bodyLength];
        Encoding.UTF8.GetBytes(message.Body, body);
        SHA256.HashData(body, hash);

        string verb = message.Verb.Text();
        int total = verb.Length + message.Target.Length + Message.Timestamp.Length + Message.Nonce.Length + 64 + 4;
        Span<byte> text = stackalloc byte[total];
        int at = Encoding.UTF8.GetBytes(verb, text);
        text[at++] = (byte)'\n';
        at += Encoding.UTF8.GetBytes(message.Target, text[at..]);
        text[at++] = (byte)'\n';
        at += Encoding.UTF8.GetBytes(Message.Timestamp, text[at..]);
        text[at++] = (byte)'\n';
        at += Encoding.UTF8.GetBytes(Message.Nonce, text[at..]);
        text[at++] = (byte)'\n';
        Convert.TryToHexStringLower(hash, text[at..], out _);

        HMACSHA256.HashData(key, text, hash);
        return Convert.ToHexStringLower(hash);
    }
}
