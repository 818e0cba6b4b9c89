using System.Globalization;

namespace PureCrypto.Tests.Support;

/// <summary>The cultures that break careless code: another minus sign, another decimal separator, another upper case.</summary>
public static class Cultures
{
    /// <summary>sv-SE writes U+2212 for minus, de-DE a comma for the point, tr-TR İ for the upper case of i.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sv-SE", "de-DE", "tr-TR"];

    /// <summary>Runs the action once under each of <see cref="Names"/>.</summary>
    public static void InEach(Action action)
    {
        foreach (string name in Names)
        {
            In(CultureInfo.GetCultureInfo(name), action);
        }
    }

    /// <summary>Runs the action with the culture as the current one, and restores what was there, even after an exception.</summary>
    public static void In(CultureInfo culture, Action action)
    {
        (CultureInfo before, CultureInfo beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
