using System.Buffers;

namespace PureCrypto.Calls;

/// <summary>A header field: a name and a value, as they go on the wire.</summary>
/// <remarks>Immutable. Names are compared without regard to case (RFC 9110 §5.1). Prints no value, because some are tokens.</remarks>
public sealed class Header
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\0");

    private Header(string name, string value) => (Name, Value) = (name, value);

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>The field's value.</summary>
    public string Value { get; }

    /// <summary>A header field.</summary>
    /// <exception cref="ArgumentException">The name is empty, or either holds a line break or NUL, which would smuggle in another field.</exception>
    public static Header Of(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAny(Breaks)) throw new ArgumentException("A header's name holds no line break.", nameof(name));
        return value.AsSpan().ContainsAny(Breaks)
            ? throw new ArgumentException($"The value of header {name} holds a line break.", nameof(value))
            : new Header(name, value);
    }

    /// <summary>Whether this is the field called <paramref name="name"/>.</summary>
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name alone.</summary>
    public override string ToString() => Name;
}
