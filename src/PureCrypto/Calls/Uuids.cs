using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>The form of ids that are UUIDs of any version: 36 characters, hex digits in groups of 8-4-4-4-12 with hyphens between (RFC 9562 §4).</summary>
/// <remarks>The platform's reader of the same form also takes blanks, signs and <c>0x</c>, which would be sent as they came. Spec:
/// spec/calls.md, CAL-32.</remarks>
internal static class Uuids
{
    public const string Rule = "must be a UUID";

    private const int Length = 36;

    /// <summary>Whether the text is a UUID, in any case.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length != Length) return false;
        for (int i = 0; i < Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i])) return false;
        }

        return true;
    }

    /// <summary>The UUID in lower case.</summary>
    public static Option<string> Parse(string text) => Is(text) ? text.ToLowerInvariant() : None;
}
