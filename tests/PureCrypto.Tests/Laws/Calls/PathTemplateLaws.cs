using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>Paths with places: filling and matching are inverse, and a value stays inside its segment (CAL-3).</summary>
public sealed class PathTemplateLaws
{
    private static readonly Endpoint<(string A, string B), Unit> Pair = new()
    {
        Name = "pair",
        Verb = Verb.Get,
        Path = PathTemplate.Of("/v1/{a}/of/{b}"),
        Access = new Access.Open(),
        Metering = new Metering.Unmetered(),
        Repeat = Repeat.Safe,
        Input = Input.Of(
            Slot.Path("a", Codecs.Text, static ((string A, string B) x) => x.A),
            Slot.Path("b", Codecs.Text, static ((string A, string B) x) => x.B),
            static (a, b) => (a, b)),
        Output = new Output<Unit>(static _ => default(Unit), static _ => new Response(204, default, Body.Empty)),
    };

    [Property]
    public bool Matching_inverts_filling(string a, string b) => Prepare.From(Pair, (a, b)).Match(
        Right: request => Bind.To(Pair, request).Exists(bound => bound == (a, b)),
        Left: _ => a is "" or "." or ".." || b is "" or "." or "..");

    [Property]
    public bool A_value_never_becomes_two_segments_or_a_query(string a) => Prepare.From(Pair, (a, "b")).Match(
        Right: static request => request.Target.Count(static c => c == '/') == 4 && !request.Target.Contains('?') && !request.Target.Contains('#'),
        Left: static _ => true);

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public void What_would_change_the_paths_shape_is_refused_by_name(string value)
    {
        Assert.False(Prepare.From(Pair, (value, value)).TryGet(out _, out var error));
        Assert.Equal(["a", "b"], Assert.IsType<CallError.Refused>(error).Faults.Map(static f => f.Field).ToArray());
    }

    [Theory]
    [InlineData("/v1/x/of/y/")]
    [InlineData("/v1/x/of")]
    [InlineData("/v1/x/OF/y")]
    [InlineData("/v1//of/y")]
    [InlineData("/v1/%2e%2e/of/y")]
    [InlineData("v1/x/of/y")]
    [InlineData("")]
    public void Another_shape_does_not_match(string path) => Assert.True(PathTemplate.Of("/v1/{a}/of/{b}").Match(path).IsNone);

    [Theory]
    [InlineData("v1/x")]
    [InlineData("/v1/x{a}")]
    [InlineData("/v1/{a")]
    [InlineData("/v1/{}")]
    [InlineData("/v1/{a}/{a}")]
    public void A_template_that_is_none_is_a_broken_promise(string text) => Assert.Throws<ArgumentException>(() => PathTemplate.Of(text));
}
