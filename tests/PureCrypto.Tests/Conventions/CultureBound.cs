using System.Collections.Frozen;
using PureCrypto.Tests.Conventions.Metadata;

namespace PureCrypto.Tests.Conventions;

/// <summary>Overloads that ask the current culture because their caller named none.</summary>
internal static class CultureBound
{
    /// <summary>Why such a call is not wanted.</summary>
    public const string Why = "Follows the current culture: name one, or compare ordinally";

    private static readonly FrozenSet<string> Text =
    [
        "System.String.ToUpper()", "System.String.ToLower()",
        "System.Char.ToUpper(Char)", "System.Char.ToLower(Char)",
        "System.String.StartsWith(String)", "System.String.EndsWith(String)",
        "System.String.IndexOf(String)", "System.String.IndexOf(String, Int32)", "System.String.IndexOf(String, Int32, Int32)",
        "System.String.LastIndexOf(String)", "System.String.LastIndexOf(String, Int32)",
        "System.String.LastIndexOf(String, Int32, Int32)",
        "System.String.Compare(String, String)", "System.String.Compare(String, String, Boolean)",
        "System.String.Compare(String, Int32, String, Int32, Int32)",
        "System.String.Compare(String, Int32, String, Int32, Int32, Boolean)",
        "System.String.CompareTo(String)", "System.String.CompareTo(Object)",
    ];

    // Written differently somewhere: by their minus sign, their separators or their calendar.
    private static readonly FrozenSet<string> Formatted =
    [
        "System.SByte", "System.Int16", "System.Int32", "System.Int64", "System.Int128", "System.IntPtr", "System.Numerics.BigInteger",
        "System.Half", "System.Single", "System.Double", "System.Decimal",
        "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly",
    ];

    private static readonly FrozenSet<string> Ordering =
    [
        "Order", "OrderDescending", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Min", "Max", "MinBy", "MaxBy", "Sort",
    ];

    private static readonly FrozenSet<string> Numbers = ["SByte", "Int16", "Int32", "Int64", "Single", "Double", "Decimal"];

    /// <summary>Whether calling this asks the current culture.</summary>
    public static bool Is(Symbol symbol) => symbol is { Parameters: { } parameters, Member: { } member }
        && (Text.Contains(symbol.ToString())
            || FormatsOrParses(symbol.Type, member, parameters)
            || OrdersStrings(symbol, member, parameters));

    private static bool FormatsOrParses(string type, string member, IReadOnlyList<string> parameters) =>
        !parameters.Contains("IFormatProvider", StringComparer.Ordinal)
        && type switch
        {
            "System.String" => member is "Format",
            "System.Text.StringBuilder" => member is "AppendFormat" || (member is "Append" && Numbers.Contains(parameters[0])),
            "System.Convert" => member is "ToString" or "ToDecimal" or "ToDouble" or "ToDateTime" && parameters.Count == 1,
            _ => Formatted.Contains(type) && member is "ToString" or "Parse" or "TryParse" or "ParseExact" or "TryParseExact",
        };

    private static bool OrdersStrings(Symbol symbol, string member, IReadOnlyList<string> parameters) =>
        Ordering.Contains(member)
        && symbol.Type is "System.Linq.Enumerable" or "System.Array" or "System.MemoryExtensions"
        && symbol.Arguments is [.., "System.String"]
        && !parameters.Any(static parameter => parameter is "IComparer`1" or "Comparison`1");
}
