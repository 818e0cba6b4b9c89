using System.Text;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws.Mistex;

/// <summary>Orders are named by UUID or short id, in any case (MSO-1; M1).</summary>
public sealed class OrderIdLaws
{
    [Property]
    public bool A_uuid_of_any_version_names_an_order_in_any_case(Guid id) =>
        OrderId.Parse(id.ToString("D")).Exists(lower => lower.IsUuid && OrderId.Parse(id.ToString("D").ToUpperInvariant()) == lower);

    [Theory]
    [InlineData("MX-8A3F2D", "MX-8A3F2D")]
    [InlineData("dx-ad3na4", "DX-AD3NA4")]
    [InlineData("Zz-000000", "ZZ-000000")]
    public void A_short_id_names_an_order_in_any_case(string text, string usual)
    {
        var id = OrderId.Parse(text);
        Assert.Equal(usual, id.Match(Some: static x => x.Text, None: static () => ""));
        Assert.False(id.Exists(static x => x.IsUuid));
    }

    /// <summary>An id that is taken is the text that was given, but for the case of ASCII letters: no other order is named.</summary>
    [Property(MaxTest = 2000)]
    public void An_id_is_its_text_but_for_the_case_of_ascii_letters(char put, int place)
    {
        foreach (string near in new[] { "MX-8A3F2D", "dx-ad3na4", "f47ac10b-58cc-4372-a567-0e02b2c3d479" })
        {
            int at = (place & int.MaxValue) % near.Length;
            foreach (char odd in new[] { put, '\u017f', '\u0131', '\u212a', '\uff21', '+', ' ', '\n', 'z' })
            {
                string text = $"{near[..at]}{odd}{near[(at + 1)..]}";
                Assert.True(OrderId.Parse(text).ForAll(id => Ascii.EqualsIgnoreCase(id.Text, text)), text);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("MX8A3F2D")]
    [InlineData("MX-8A3F2")]
    [InlineData("MX-8A3F2D1")]
    [InlineData("M1-8A3F2D")]
    [InlineData("MX-8A3F2É")]
    [InlineData("ıx-8a3f2d")] // a dotless i, whose upper case is I in some alphabets
    [InlineData("MX-8A3F2\u017f")] // a long s, whose upper case is S
    [InlineData("\u212aX-8A3F2D")] // the sign for kelvin, whose lower case is k
    [InlineData("f47ac10b58cc4372a5670e02b2c3d479")]
    [InlineData("{f47ac10b-58cc-4372-a567-0e02b2c3d479}")]
    public void Any_other_text_names_none(string text) => Assert.True(OrderId.Parse(text).IsNone);
}
