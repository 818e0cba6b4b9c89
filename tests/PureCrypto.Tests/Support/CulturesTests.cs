using System.Globalization;

namespace PureCrypto.Tests.Support;

/// <summary>The cultures are really there: a machine without ICU would make every test about culture pass in vain.</summary>
public sealed class CulturesTests
{
    [Fact]
    public void Swedish_writes_another_minus_sign() => Cultures.In(CultureInfo.GetCultureInfo("sv-SE"), static () =>
        Assert.Equal("\u22121", (-1).ToString(CultureInfo.CurrentCulture)));

    [Fact]
    public void German_writes_a_comma() => Cultures.In(CultureInfo.GetCultureInfo("de-DE"), static () =>
        Assert.Equal("1,5", 1.5m.ToString(CultureInfo.CurrentCulture)));

    [Fact]
    public void Turkish_upper_cases_i_to_a_dotted_I() => Cultures.In(CultureInfo.GetCultureInfo("tr-TR"), static () =>
        Assert.Equal("\u0130", CultureInfo.CurrentCulture.TextInfo.ToUpper("i")));

    [Fact]
    public void The_action_runs_once_under_each_culture()
    {
        var seen = new List<string>();
        Cultures.InEach(() => seen.Add(CultureInfo.CurrentCulture.Name));
        Assert.Equal(Cultures.Names, seen);
    }

    [Fact]
    public void The_culture_before_comes_back_even_after_an_exception()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        Assert.Throws<InvalidOperationException>(static () => Cultures.InEach(static () => throw new InvalidOperationException()));
        Assert.Same(before, CultureInfo.CurrentCulture);
    }
}
