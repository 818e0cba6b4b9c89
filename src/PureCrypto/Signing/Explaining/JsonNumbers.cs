using System.Globalization;

namespace PureCrypto.Signing.Explaining;

/// <summary>How languages write a number again that they have read from JSON.</summary>
internal static class JsonNumbers
{
    /// <summary>JavaScript, and Go where the type is not known: every number is a double.</summary>
    public static string JavaScript(string token) => ShortestDigits.Of(token) is not { } number ? "null"
        : number.Digits is "0" ? "0"
        : number.Point is > -6 and <= 21 ? number.Plain()
        : number.Scientific('e', 1, "");

    /// <summary>Python: integers keep their digits; a float has a point or an exponent.</summary>
    public static string Python(string token) => IsInteger(token) ? token is "-0" ? "0" : token
        : ShortestDigits.Of(token) is not { } number ? token[0] == '-' ? "-Infinity" : "Infinity"
        : number.Point is <= -4 or > 16 ? number.Scientific('e', 2, "")
        : number.Point >= number.Digits.Length ? number.Plain() + ".0"
        : number.Plain();

    /// <summary>PHP with its own settings: integers of 64 bits keep their digits, and a float has the fewest that tell it apart.</summary>
    public static string Php(string token) => IsInteger(token) && long.TryParse(token, CultureInfo.InvariantCulture, out long whole)
        ? whole.ToString(CultureInfo.InvariantCulture)
        : ShortestDigits.Of(token) is not { } number ? "0"
        : number.Point is <= -4 or > 17 ? number.Scientific('e', 1, ".0")
        : number.Plain();

    private static bool IsInteger(string token) => token.AsSpan().IndexOfAny('.', 'e', 'E') < 0;
}
