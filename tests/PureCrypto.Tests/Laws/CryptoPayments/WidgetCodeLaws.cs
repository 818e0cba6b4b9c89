using PureCrypto.Providers.CryptoPayments;

namespace PureCrypto.Tests.Laws.CryptoPayments;

/// <summary>Foreign HTML is kept, and no more is offered of it than the address of one frame (CPO-6).</summary>
public sealed class WidgetCodeLaws
{
    [Theory]
    [InlineData("<iframe src=\"https://pay.example/w/1?a=1&amp;b=2\" width=\"100%\" height=\"800px\" allow=\"clipboard-write *\" ></iframe>", "https://pay.example/w/1?a=1&b=2")]
    [InlineData("<div><IFRAME allowfullscreen SRC='https://pay.example/w'></IFRAME></div>", "https://pay.example/w")]
    [InlineData("<iframe width=1 src=https://pay.example/w height=2>", "https://pay.example/w")]
    [InlineData("<iframe\n\tsrc = \"https://pay.example/w\"/>", "https://pay.example/w")]
    [InlineData("<iframe src= width=\"100%\" height=\"800px\" allow=\"clipboard-write *\" ></iframe>", "")] // as the document has it
    [InlineData("<iframe src=\"http://pay.example/w\"></iframe>", "")]
    [InlineData("<iframe src=\"javascript:alert(1)\"></iframe>", "")]
    [InlineData("<iframe src=\"//pay.example/w\"></iframe>", "")]
    [InlineData("<iframe src=\"https://user:word@pay.example/w\"></iframe>", "")]
    [InlineData("<iframe src=\"&#104;ttps://pay.example/w\"></iframe>", "")]
    [InlineData("<iframe src=\"https://a.example\" src=\"https://b.example\"></iframe>", "")]
    [InlineData("<iframe src=\"https://a.example\"></iframe><iframe src=\"https://b.example\"></iframe>", "")]
    [InlineData("<iframe data-src=\"https://pay.example/w\"></iframe>", "")]
    [InlineData("<iframe src=\"https://pay.example/w", "")] // never closed
    [InlineData("<script src=\"https://pay.example/w\"></script>", "")]
    [InlineData("<iframe", "")]
    [InlineData("", "")]
    public void The_address_of_the_one_frame_is_offered_if_it_is_https(string html, string address)
    {
        Assert.Equal(address, new WidgetCode(html).Frame.Map(static link => link.AbsoluteUri.TrimEnd('/')).IfNone(""));
        Assert.Equal(html, new WidgetCode(html).Text);
    }

    [Property]
    public bool Any_text_is_kept_and_what_is_offered_is_https(string html) =>
        new WidgetCode("<iframe src=" + html).Frame.ForAll(static link => link.Scheme == "https") && new WidgetCode(html).ToString().StartsWith("WidgetCode(", StringComparison.Ordinal);
}
