using LanguageExt;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Mistex;

/// <summary>Links of currencies: https only, resolved against the provider (MSC-2; M11).</summary>
public sealed class MistexLinksLaws
{
    private static readonly Uri Origin = new("https://mistex.io");

    [Fact]
    public void An_icon_is_found_at_the_provider() =>
        Assert.Equal("https://mistex.io/api/v1/coin-icons/btc.svg?v=1777463560", Text(MistexExamples.Bitcoin.Icon(Origin)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_icon_that_is_nowhere_is_none(string path) => Assert.True((MistexExamples.Bitcoin with { IconUrl = path }).Icon(Origin).IsNone);

    [Theory]
    [InlineData("https://explorer.test/tx/{hash}", "https://explorer.test/tx/ab%2Fc")]
    [InlineData("https://explorer.test/tx/{}?lang=en", "https://explorer.test/tx/ab%2Fc?lang=en")]
    [InlineData("https://explorer.test/tx/", "https://explorer.test/tx/ab%2Fc")]
    [InlineData("https://explorer.test/?tx=", "https://explorer.test/?tx=ab%2Fc")]
    [InlineData("/explorer/{tx}", "https://mistex.io/explorer/ab%2Fc")]
    [InlineData("https://explorer.test/tx", "")]
    [InlineData("https://explorer.test/{a}/{b}", "")]
    [InlineData("http://explorer.test/tx/{hash}", "")]
    [InlineData("https://user@explorer.test/tx/{hash}", "")]
    [InlineData("javascript:alert({hash})", "")]
    [InlineData("", "")]
    public void A_template_is_filled_where_it_says(string template, string link)
    {
        var currency = MistexExamples.Bitcoin with { ExplorerTxUrl = template, ExplorerAddressUrl = template };
        Assert.Equal(link, Text(currency.Transaction(Origin, "ab/c")));
        Assert.Equal(link, Text(currency.Address(Origin, "ab/c")));
    }

    [Fact]
    public void Without_a_template_or_a_hash_there_is_no_link()
    {
        Assert.True(MistexExamples.Bitcoin.Transaction(Origin, "abc").IsNone);
        Assert.True((MistexExamples.Bitcoin with { ExplorerTxUrl = "https://explorer.test/{}" }).Transaction(Origin, "").IsNone);
    }

    [Property]
    public bool Whatever_is_sent_a_link_is_https(string template, string hash) =>
        (MistexExamples.Bitcoin with { ExplorerTxUrl = template }).Transaction(Origin, hash).ForAll(static link => link.Scheme == "https");

    private static string Text(Option<Uri> link) => link.Match(Some: static uri => uri.AbsoluteUri, None: static () => "");
}
