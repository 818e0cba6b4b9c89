using System.Globalization;
using LanguageExt;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How many significant digits a PHP server prints of a float: its <c>precision</c> setting.</summary>
/// <remarks>
/// 14 is PHP's default and what both php.ini files it ships with say, so it is this type's <c>default</c>. Which value
/// BtcMix runs is not documented. Only the values met in practice exist: 14, 15, 16, 17 and −1, which stands for the
/// shortest digits that read back as the same float.
/// </remarks>
public readonly record struct PhpPrecision
{
    private const int DefaultSetting = 14;
    private const int RoundTripSetting = -1;

    // Kept as a distance, so that the default of this struct is PHP's default.
    private readonly int _fromDefault;

    private PhpPrecision(int setting) => _fromDefault = setting - DefaultSetting;

    /// <summary>PHP's default, 14 digits.</summary>
    public static PhpPrecision Fourteen => default;

    /// <summary>15 digits.</summary>
    public static PhpPrecision Fifteen => new(15);

    /// <summary>16 digits.</summary>
    public static PhpPrecision Sixteen => new(16);

    /// <summary>17 digits: enough to tell any two floats apart, and so the noise of 0.1 shows.</summary>
    public static PhpPrecision Seventeen => new(17);

    /// <summary>The setting −1: the fewest digits that read back as the same float.</summary>
    public static PhpPrecision RoundTrip => new(RoundTripSetting);

    /// <summary>Every precision, the likelier ones first: 14, 17, −1, 15, 16.</summary>
    public static Seq<PhpPrecision> All => Seq(Fourteen, Seventeen, RoundTrip, Fifteen, Sixteen);

    /// <summary>The value as php.ini has it: 14, 15, 16, 17 or −1.</summary>
    public int Setting => _fromDefault + DefaultSetting;

    /// <summary>The most digits this precision prints: <see cref="Setting"/>, or 17 for −1.</summary>
    internal int Digits => Setting == RoundTripSetting ? 17 : Setting;

    /// <summary>The precision of a php.ini value, or None when it is not one of 14, 15, 16, 17 and −1.</summary>
    public static Option<PhpPrecision> From(int setting) =>
        setting is >= 14 and <= 17 or RoundTripSetting ? Some(new PhpPrecision(setting)) : None;

    /// <summary>The value as php.ini has it, such as <c>14</c>.</summary>
    public override string ToString() => Setting.ToString(CultureInfo.InvariantCulture);
}
