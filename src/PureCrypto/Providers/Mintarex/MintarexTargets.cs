using System.Linq;

namespace PureCrypto.Providers.Mintarex;

/// <summary>What clients, libraries and proxies make of a target before it is signed. Null where there is nothing to do it to.</summary>
internal static class MintarexTargets
{
    private const string Version = "/v1";

    public static string? WithoutQuery(string target) => Mark(target) is var mark and >= 0 ? target[..mark] : null;

    public static string? WithoutVersion(string target) => target.StartsWith(Version + "/", StringComparison.Ordinal) ? target[Version.Length..] : null;

    public static string? WithoutFirstSlash(string target) => target.StartsWith('/') ? target[1..] : null;

    public static string? WithSlash(string target) => PathOf(target).EndsWith('/') ? null : PathOf(target) + "/" + QueryOf(target);

    public static string? WithoutSlash(string target) => PathOf(target).EndsWith('/') ? PathOf(target)[..^1] + QueryOf(target) : null;

    public static string? Sorted(string target) => Mark(target) is var mark and >= 0
        ? target[..(mark + 1)] + string.Join('&', target[(mark + 1)..].Split('&').Order(StringComparer.Ordinal))
        : null;

    public static string? Unescaped(string target) => target.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(target) : null;

    /// <summary>The reserved characters of the query's values percent-encoded, as form encoding does.</summary>
    public static string? Escaped(string target) => Mark(target) is var mark and >= 0
        ? target[..(mark + 1)] + string.Join('&', target[(mark + 1)..].Split('&').Select(EscapedField))
        : null;

    /// <summary>Every <c>%2F</c> as <c>%2f</c>.</summary>
    public static string LowerEscapes(string target) => Escapes(target, static digits => digits.ToLowerInvariant());

    /// <summary>Every <c>%2f</c> as <c>%2F</c>.</summary>
    public static string UpperEscapes(string target) => Escapes(target, static digits => digits.ToUpperInvariant());

    /// <summary>As <see cref="Uri"/> rewrites it: dot segments are gone, and what needs no escape has none.</summary>
    public static string? Normalised(string target) => target.StartsWith('/') && Uri.TryCreate("https://host" + target, UriKind.Absolute, out var uri) ? uri.PathAndQuery : null;

    private static int Mark(string target) => target.IndexOf('?', StringComparison.Ordinal);

    private static string PathOf(string target) => WithoutQuery(target) ?? target;

    private static string QueryOf(string target) => target[PathOf(target).Length..];

    private static string EscapedField(string field)
    {
        int equals = field.IndexOf('=', StringComparison.Ordinal) + 1;
        return field[..equals] + Uri.EscapeDataString(Uri.UnescapeDataString(field[equals..]));
    }

    private static string Escapes(string target, Func<string, string> write)
    {
        string[] parts = target.Split('%');
        return string.Join('%', parts.Select((part, i) => i > 0 && part.Length >= 2 ? write(part[..2]) + part[2..] : part));
    }
}
