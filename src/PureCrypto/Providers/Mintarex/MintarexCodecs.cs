using System.Buffers;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mintarex;

/// <summary>How Mintarex spells values, and which it takes. Source: the rules that the provider's own SDKs check.</summary>
internal static class MintarexCodecs
{
    private const int MaxDecimals = 18;

    private static readonly SearchValues<char> InCode = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static Codec<CurrencyType> CurrencyType { get; } =
        Codecs.OneOf(("fiat", Mintarex.CurrencyType.Fiat), ("crypto", Mintarex.CurrencyType.Crypto));

    public static Codec<Side> Side { get; } = Codecs.OneOf(("buy", Mintarex.Side.Buy), ("sell", Mintarex.Side.Sell));

    public static Codec<AmountType> AmountType { get; } = Codecs.OneOf(("base", Mintarex.AmountType.Base), ("quote", Mintarex.AmountType.Quoted));

    public static Option<Fault> CurrencyFault(string field, string code) =>
        code.Length is >= 2 and <= 10 && !code.AsSpan().ContainsAnyExcept(InCode)
            ? None
            : new Fault(field, "must be 2 to 10 capital letters and digits");

    public static Option<Fault> AmountFault(string field, Amount amount) =>
        !amount.IsZero && amount.Scale <= MaxDecimals ? None : new Fault(field, "must be more than 0 with at most 18 decimals");

    public static Option<Fault> MillisecondFault(string field, DateTimeOffset instant) =>
        instant.Ticks % TimeSpan.TicksPerMillisecond == 0 ? None : new Fault(field, "must have whole milliseconds");
}
