using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PureCrypto.Bench.Verifying;

/// <summary>The same verification with the habits of others. None of them checks that the text could mean this answer only.</summary>
/// <remarks>The provider's page has its recipe in PHP; the document's way is that recipe, statement by statement, in C#.</remarks>
internal static class OtherWays
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>array_map, implode, hash_hmac, base64_encode, and a comparison of the texts.</summary>
    public static bool Documented(byte[] json, string secret)
    {
        var (canonical, signature) = Read(json);
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        string computed = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(canonical)));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(computed), Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>A dictionary of the fields, a string builder with formatting, cached key bytes, a new HMAC.</summary>
    public static bool CryptoExchangeNet(byte[] json, byte[] key)
    {
        using var document = JsonDocument.Parse(json);
        var fields = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject()) fields[property.Name] = TextOf(property.Value);
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            if (name == "signature") continue;
            if (text.Length > 0) text.Append('|');
            text.Append(string.Format(CultureInfo.InvariantCulture, "{0}", value));
        }

        using var hmac = new HMACSHA256(key);
        string computed = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())));
        return string.Equals(computed, (string)fields["signature"], StringComparison.Ordinal);
    }

    /// <summary>The secret's bytes for every call, strict encodings, a new HMAC, a comparison in constant time.</summary>
    public static bool Stripe(byte[] json, string secret)
    {
        var (canonical, signature) = Read(json);
        byte[] key = StrictUtf8.GetBytes(secret);
        byte[] payload = StrictUtf8.GetBytes(canonical);
        using var hmac = new HMACSHA256(key);
        string computed = Convert.ToBase64String(hmac.ComputeHash(payload));
        return CryptographicOperations.FixedTimeEquals(StrictUtf8.GetBytes(computed), StrictUtf8.GetBytes(signature));
    }

    /// <summary>The text on the stack, one-shot hashes over spans, the presented signature decoded to a buffer.</summary>
    public static bool Svix(byte[] json, byte[] key)
    {
        var (canonical, signature) = Read(json);
        int length = Encoding.UTF8.GetByteCount(canonical);
        Span<byte> text = length <= 256 * 1024 ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(canonical, text);
        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text, computed);
        Span<byte> presented = stackalloc byte[48];
        return Convert.TryFromBase64String(signature, presented, out int written) && CryptographicOperations.FixedTimeEquals(computed, presented[..written]);
    }

    /// <summary>The joined text and the signature, by way of a document.</summary>
    private static (string Canonical, string Signature) Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        string signature = document.RootElement.GetProperty("signature").GetString() ?? "";
        return (string.Join('|', document.RootElement.EnumerateObject().Where(static p => p.Name != "signature").Select(static p => TextOf(p.Value))), signature);
    }

    // G14 has the right digits for amounts like these; it is wrong below 1e-4 and from 1e14.
    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number => value.GetDouble().ToString("G14", CultureInfo.InvariantCulture),
        JsonValueKind.True => "1",
        JsonValueKind.Object => string.Join(',', value.EnumerateObject().Select(static p => p.Name).Concat(value.EnumerateObject().Select(static p => TextOf(p.Value)))),
        _ => "",
    };
}
