using LanguageExt;

namespace PureCrypto.Providers.Mistex;

/// <summary>The links of a currency, resolved against the provider's address; https only, and never to a user's name (M11).</summary>
/// <remarks>
/// How a template marks the place of the hash or address is not documented. <em>Assumed</em>: one pair of braces, whatever stands
/// between them; or nothing, where the template ends with <c>/</c> or <c>=</c>. What is put in is percent-encoded.
/// Spec: spec/providers/mistex.md, MSC-2.
/// </remarks>
public static class MistexLinks
{
    /// <summary>Where the currency's icon is; none if there is none or the link is not https.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="origin">The provider's address, such as <c>https://mistex.io</c>.</param>
    public static Option<Uri> Icon(this Currency currency, Uri origin) => currency.IconUrl.Bind(path => Resolved(origin, path));

    /// <summary>Where a transaction can be looked at; none if there is no template, or no link comes of it.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="origin">The provider's address.</param>
    /// <param name="hash">The transaction's hash.</param>
    public static Option<Uri> Transaction(this Currency currency, Uri origin, string hash) =>
        currency.ExplorerTxUrl.Bind(template => Filled(template, hash)).Bind(text => Resolved(origin, text));

    /// <summary>Where an address can be looked at; none if there is no template, or no link comes of it.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="origin">The provider's address.</param>
    /// <param name="address">The address.</param>
    public static Option<Uri> Address(this Currency currency, Uri origin, string address) =>
        currency.ExplorerAddressUrl.Bind(template => Filled(template, address)).Bind(text => Resolved(origin, text));

    private static Option<string> Filled(string template, string value)
    {
        string encoded = Uri.EscapeDataString(value);
        int open = template.IndexOf('{', StringComparison.Ordinal);
        int close = template.IndexOf('}', StringComparison.Ordinal);
        return value.Length == 0 ? None
            : open >= 0 && close > open ? template[..open] + encoded + template[(close + 1)..]
            : open < 0 && close < 0 && (template.EndsWith('/') || template.EndsWith('=')) ? template + encoded
            : None;
    }

    // A template with two places would keep braces here, and no link has those.
    private static Option<Uri> Resolved(Uri origin, string text) =>
        !string.IsNullOrWhiteSpace(text)
        && !text.AsSpan().ContainsAny('{', '}')
        && Uri.TryCreate(origin, text, out var link)
        && string.Equals(link.Scheme, "https", StringComparison.Ordinal)
        && link.UserInfo.Length == 0
            ? Some(link)
            : None;
}
