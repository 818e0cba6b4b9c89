namespace PureCrypto.Signing;

/// <summary>A Unix time as schemes sign it: whole seconds, in the plain digits that a clock prints.</summary>
internal static class UnixSeconds
{
    /// <summary>The most digits that are read: enough for the year 9999.</summary>
    public const int MaxDigits = 12;

    /// <summary>The most characters that are written: the digits, and a sign before 1970.</summary>
    public const int MaxWritten = 20;

    /// <summary>Reads plain digits. A second spelling of the same time would be a second text to sign, so there is none.</summary>
    /// <remarks>The platform's parser takes longer, and also takes NULs at the end.</remarks>
    public static bool TryRead(ReadOnlySpan<char> text, out long seconds)
    {
        seconds = 0;
        if (text.Length is 0 or > MaxDigits || (text.Length > 1 && text[0] == '0')) return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            seconds = (10 * seconds) + (c - '0');
        }

        return true;
    }
}
