using System.Buffers;
using System.Diagnostics;

namespace PureCrypto.Calls;

/// <summary>A header field: a name and a value, as they go on the wire.</summary>
/// <remarks>Immutable. Names are compared without regard to case (RFC 9110 §5.1). Prints no value, because some are tokens; what
/// carries a credential does not show it in any property either, because serializers and structured logs read those.</remarks>
[DebuggerDisplay("{Name,nq}")]
public sealed class Header
{
    private const string Redacted = "(redacted)";
    private const int LastOfAscii = 0x7F;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\0");

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private Header(string name, string value, bool isSecret) => (Name, _value, IsSecret) = (name, value, isSecret);

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>The field's value; <c>(redacted)</c> where it is secret.</summary>
    public string Value => IsSecret ? Redacted : _value;

    /// <summary>Whether the value is a credential: so it is in <c>Authorization</c>, and in what <see cref="OfSecret"/> made.</summary>
    public bool IsSecret { get; }

    /// <summary>A header field.</summary>
    /// <exception cref="ArgumentException">The name is empty, or either holds a line break or NUL, which would smuggle in another field.</exception>
    public static Header Of(string name, string value) => Of(name, value, IsCredential(name));

    /// <summary>A header field whose value is a secret, such as a key that is sent as it is.</summary>
    /// <exception cref="ArgumentException">The name is empty, or either holds a line break or NUL.</exception>
    public static Header OfSecret(string name, string value) => Of(name, value, isSecret: true);

    /// <summary>The value as it goes on the wire, secret or not. A method, so that nothing that lists properties comes by it.</summary>
    public string OnTheWire() => _value;

    private static Header Of(string name, string value, bool isSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAny(Breaks)) throw new ArgumentException("A header's name holds no line break.", nameof(name));
        return value.AsSpan().ContainsAny(Breaks)
            ? throw new ArgumentException($"The value of header {name} holds a line break.", nameof(value))
            : new Header(name, value, isSecret);
    }

    /// <summary>Whether this is the field called <paramref name="name"/>.</summary>
    public bool Is(string name) =>
        Name.Length == name.Length && !EndsOtherwise(Name[^1], name[^1]) && string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name alone.</summary>
    public override string ToString() => Name;

    // The names of one provider begin alike, and many are of one length, but few have the same end.
    private static bool EndsOtherwise(char ours, char theirs) => (ours | theirs) <= LastOfAscii && (ours | 0x20) != (theirs | 0x20);

    // Whoever builds or receives one of these need not remember that it is secret (RFC 9110 §11.6.2, §11.7.2; RFC 6265).
    private static bool IsCredential(string name) =>
        string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "Proxy-Authorization", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "Cookie", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "Set-Cookie", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "X-API-Key", StringComparison.OrdinalIgnoreCase);
}
