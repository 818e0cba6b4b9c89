namespace PureCrypto.Providers.BtcMix;

/// <summary>The grammar of JSON numbers.</summary>
internal static class PhpJsonNumber
{
    /// <summary>Whether the whole token is one JSON number, and whether its exponent has more than two digits.</summary>
    public static bool Is(ReadOnlySpan<byte> token, out bool hasLongExponent) =>
        LengthIn(token, out hasLongExponent) == token.Length && token.Length > 0;

    /// <summary>The length of the number that the text begins with, or 0 when it begins with none.</summary>
    public static int LengthIn(ReadOnlySpan<byte> text, out bool hasLongExponent)
    {
        hasLongExponent = false;
        int first = text.StartsWith((byte)'-') ? 1 : 0;
        int at = PastDigits(text, first);
        if (at == first) return 0;

        // After a leading zero the number is over: what follows in 01 is refused as no comma and no end.
        if (text[first] == '0') at = first + 1;
        if (at < text.Length && text[at] == '.')
        {
            int fraction = at + 1;
            at = PastDigits(text, fraction);
            if (at == fraction) return 0;
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            int exponent = at + 1;
            if (exponent < text.Length && text[exponent] is (byte)'+' or (byte)'-') exponent++;
            at = PastDigits(text, exponent);
            if (at == exponent) return 0;
            hasLongExponent = at - exponent > 2;
        }

        return at;
    }

    private static int PastDigits(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9') at++;
        return at;
    }
}
