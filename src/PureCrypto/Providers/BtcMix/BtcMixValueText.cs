using System.Globalization;
using System.Linq;
using System.Text;
using PureCrypto.Signing.Explaining;

namespace PureCrypto.Providers.BtcMix;

/// <summary>The text of one value of an answer, in any <see cref="BtcMixStyle"/>: a plain form of what <see cref="BtcMixWriter"/> writes.</summary>
internal static class BtcMixValueText
{
    public static string Of(byte[] json, PhpJsonToken value, BtcMixStyle style) =>
        value.KindIn(json) is PhpJsonKind.Object or PhpJsonKind.List ? Container(json, value, style) : Scalar(json, value, style);

    private static string Container(byte[] json, PhpJsonToken value, BtcMixStyle style)
    {
        PhpEntry[] entries = PhpArray.Of(json, value.Start, out _).ToArray();
        var keys = entries.Select(static entry => entry.Key);
        var values = entries.Select(entry => Scalar(json, entry.Value, style));
        return style.Payouts switch
        {
            BtcMixPayoutStyle.KeysThenValues => string.Join(',', keys) + "," + string.Join(',', values),
            BtcMixPayoutStyle.Pairs => string.Join(',', keys.Zip(values, static (key, of) => key + "," + of)),
            BtcMixPayoutStyle.ValuesAlone => string.Join(',', values),
            BtcMixPayoutStyle.Json => Encoding.UTF8.GetString(value.In(json)),
            BtcMixPayoutStyle.Word => "Array",
        };
    }

    private static string Scalar(byte[] json, PhpJsonToken value, BtcMixStyle style) => value.KindIn(json) switch
    {
        PhpJsonKind.Text when style.HasEscapes => Encoding.UTF8.GetString(value.TextIn(json)),
        PhpJsonKind.Text => style.IsTrimmed ? Trimmed(PhpArray.TextOf(json, value)) : PhpArray.TextOf(json, value),
        PhpJsonKind.Number => Number(Encoding.UTF8.GetString(value.In(json)), style),
        PhpJsonKind.Object or PhpJsonKind.List => "Array", // PHP only warns
        PhpJsonKind.True when !style.HasWords => "1",
        _ => style.HasWords ? Encoding.UTF8.GetString(value.In(json)) : "",
    };

    private static string Number(string token, BtcMixStyle style)
    {
        string text = style.Numbers switch
        {
            BtcMixNumberStyle.Php => PhpNumber.Format(token, style.Recipe.Precision).IfNone(token),
            BtcMixNumberStyle.AsItCame => token,
            BtcMixNumberStyle.Plain => ShortestDigits.Of(token) is { } digits ? digits.Plain() : token,
            BtcMixNumberStyle.EightDecimals => Eight(token),
        };
        return style.HasComma ? text.Replace('.', ',') : text;
    }

    private static string Eight(string token) =>
        decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value.ToString("F8", CultureInfo.InvariantCulture) : token;

    // 0.00316000 → 0.00316: what is left of an amount that went through a number.
    private static string Trimmed(string text) =>
        text.Contains('.', StringComparison.Ordinal)
        && text.AsSpan().IndexOfAny('e', 'E') < 0
        && PhpJsonNumber.Is(Encoding.UTF8.GetBytes(text), out _)
            ? text.TrimEnd('0').TrimEnd('.')
            : text;
}
