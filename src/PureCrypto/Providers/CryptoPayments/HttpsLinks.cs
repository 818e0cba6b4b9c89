using LanguageExt;

namespace PureCrypto.Providers.CryptoPayments;

/// <summary>Links that are safe to offer.</summary>
internal static class HttpsLinks
{
    /// <summary>The link; none if it is relative, not https, or names a user.</summary>
    public static Option<Uri> Of(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var link) && string.Equals(link.Scheme, "https", StringComparison.Ordinal) && link.UserInfo.Length == 0
            ? Some(link)
            : None;
}
