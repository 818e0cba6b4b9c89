using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>Questions to a sequence of header fields.</summary>
public static class Headers
{
    /// <summary>The value of the field as it is on the wire, if it is there exactly once.</summary>
    /// <remarks>A field given twice is none: two readers could pick different ones.</remarks>
    public static Option<string> Single(this Seq<Header> headers, string name)
    {
        string? found = null;
        foreach (var header in headers)
        {
            if (!header.Is(name)) continue;
            if (found is not null) return None;
            found = header.OnTheWire();
        }

        return Optional(found);
    }
}
