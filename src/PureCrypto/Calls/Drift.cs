using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What an answer holds that the library does not know, so that a change at a provider is noticed the day it happens.</summary>
/// <remarks>Total: whatever was received, the rest of it is looked through. Spec: spec/calls.md, CAL-20.</remarks>
internal static class Drift
{
    /// <summary>What any web server may send, whoever it is: RFC 9110, 9111, 9112, the browsers' rules, and rate limits.</summary>
    private static readonly FrozenSet<string> Ordinary = new[]
    {
        "Accept-Ranges", "Age", "Allow", "Alt-Svc", "Cache-Control", "Connection", "Content-Encoding", "Content-Language", "Content-Length",
        "Content-Security-Policy", "Content-Type", "Date", "ETag", "Expires", "Keep-Alive", "Last-Modified", "Link", "Location", "NEL",
        "Permissions-Policy", "Pragma", "Referrer-Policy", "Report-To", "Reporting-Endpoints", "Retry-After", "Server", "Server-Timing",
        "Set-Cookie", "Strict-Transport-Security", "Trailer", "Transfer-Encoding", "Upgrade", "Vary", "Via", "WWW-Authenticate",
        "X-Content-Type-Options", "X-Frame-Options", "X-XSS-Protection", "X-Powered-By", "X-Request-Id", "CF-Ray", "CF-Cache-Status",
        "RateLimit", "RateLimit-Policy", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset",
        "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The header fields of an answer that neither HTTP nor the provider's document names.</summary>
    public static Seq<Unknown> Headers(Provider provider, Seq<Header> headers)
    {
        // Nearly every answer has none.
        List<string>? unknown = null;
        for (int i = 0; i < headers.Count; i++)
        {
            if (!IsKnown(provider, headers[i].Name)) (unknown ??= []).Add(headers[i].Name.ToLowerInvariant());
        }

        return unknown is null ? default : Counted(UnknownKind.Header, unknown);
    }

    private static bool IsKnown(Provider provider, string name) =>
        Ordinary.Contains(name) || name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) || IsNamedBy(provider, name);

    private static bool IsNamedBy(Provider provider, string name) =>
        provider.AnswerHeaders.Exists(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The code of a refusal, or its status where it has none, if the provider's document lists codes and not this one.</summary>
    public static Seq<Unknown> Code(Provider provider, ProviderError error)
    {
        string code = error.Code.IfNone(() => error.Status.ToString(CultureInfo.InvariantCulture));
        return provider.RefusalCodes.IsEmpty || provider.RefusalCodes.Exists(known => string.Equals(known, code, StringComparison.Ordinal))
            ? Seq<Unknown>()
            : Seq(new Unknown(UnknownKind.Code, code, 1));
    }

    /// <summary>Each name once, with the times that it occurs, in the order of the first.</summary>
    public static Seq<Unknown> Counted(UnknownKind kind, IEnumerable<string> names) => Seq(names
        .GroupBy(static name => name, StringComparer.Ordinal)
        .Select(group => new Unknown(kind, group.Key, group.Count()))
        .ToArray());
}
