using System.CommandLine;

namespace PureCrypto.Cli.Amounts;

/// <summary>Amounts, and what they are rounded to, as they are typed.</summary>
internal static class AmountInputs
{
    private static readonly Dictionary<string, Rounding> Modes = new(StringComparer.Ordinal)
    {
        ["exact"] = Rounding.Exact,
        ["down"] = Rounding.Down,
        ["up"] = Rounding.Up,
        ["half-down"] = Rounding.HalfDown,
        ["half-up"] = Rounding.HalfUp,
        ["half-even"] = Rounding.HalfEven,
    };

    public static Option<int?> Decimals(string what) => Numbers.Optional<int>("--decimals", "N", what);

    public static Option<string> RoundingMode()
    {
        var option = new Option<string>("--rounding") { Description = "What becomes of further digits; exact refuses to lose any", DefaultValueFactory = static _ => "exact" };
        option.AcceptOnlyFromAmong([.. Modes.Keys]);
        return option;
    }

    /// <summary>The mode of that name, which needs decimals to round to.</summary>
    /// <exception cref="MisuseException">It rounds, and there are none.</exception>
    public static Rounding RoundingOf(string name, int? decimals) => Modes[name] is var mode && (mode == Rounding.Exact || decimals is not null)
        ? mode
        : throw new MisuseException($"--rounding {name} needs --decimals.");

    /// <summary>What amounts are amounts of: all that is known are its decimals, if they are given.</summary>
    /// <exception cref="MisuseException">The decimals are out of range.</exception>
    public static Asset AssetOf(string name, int? decimals) => Asset.Fiat(name, LanguageExt.Prelude.Optional(decimals))
        .IfLeft(static _ => throw new MisuseException($"--decimals must be from 0 to {Amount.MaxDecimals}."));

    /// <summary>The amount that was typed for an option or an argument.</summary>
    /// <exception cref="MisuseException">It is none.</exception>
    public static Amount AmountOf(string option, string text) =>
        Amount.Parse(text).IfLeft(error => throw new MisuseException($"{option}: {error.Describe()}"));

    /// <summary>The amount that was typed, of that asset.</summary>
    /// <exception cref="MisuseException">It is none, or has more decimals than the asset.</exception>
    public static Money MoneyOf(string option, string text, Asset asset) => Money.Of(AmountOf(option, text), asset)
        .IfLeft(_ => throw new MisuseException($"{option} must not have more decimals than --decimals says."));
}
