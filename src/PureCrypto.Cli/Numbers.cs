using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace PureCrypto.Cli;

/// <summary>Whole numbers as they are typed, for every culture the same: what is none is misuse that names the option and the rule.</summary>
internal static class Numbers
{
    /// <summary>An option that has a number.</summary>
    public static Option<T> Option<T>(string name, string unit, string what) where T : struct, IBinaryInteger<T> =>
        new(name) { Description = what, HelpName = unit, CustomParser = Read<T> };

    /// <summary>An option that has a number if it is given.</summary>
    public static Option<T?> Optional<T>(string name, string unit, string what) where T : struct, IBinaryInteger<T> =>
        new(name) { Description = what, HelpName = unit, CustomParser = static typed => Read<T>(typed) };

    /// <summary>As many digits as fit whatever they are.</summary>
    private static int MostDigits<T>() where T : struct, IBinaryInteger<T> => T.Zero.GetByteCount() == sizeof(int) ? 9 : 18;

    private static T Read<T>(ArgumentResult typed) where T : struct, IBinaryInteger<T>
    {
        string text = typed.Tokens is [var only] ? only.Value : "";
        int digits = MostDigits<T>();
        if (text.AsSpan().TrimStart('-').Length <= digits && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T number)) return number;
        typed.AddError(string.Create(
            CultureInfo.InvariantCulture, $"{((OptionResult)typed.Parent!).Option.Name} must be a whole number of at most {digits} digits, and not {text}."));
        return default;
    }
}
