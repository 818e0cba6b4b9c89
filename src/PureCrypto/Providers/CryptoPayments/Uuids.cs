using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>The form of ids: 8-4-4-4-12 hex digits. The document's examples are of version 6, so no version is asked for (C8).</summary>
internal static class Uuids
{
    public const string Rule = "must be a UUID";

    /// <summary>The UUID in lower case.</summary>
    public static Option<string> Parse(string text) => Guid.TryParseExact(text, "D", out _) ? text.ToLowerInvariant() : None;
}
