using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Tests.Laws.Attempts;

/// <summary>What became of an attempt, read from its error (ATT-4, ATT-5, ATT-30).</summary>
public sealed class FatesLaws
{
    [Theory]
    [InlineData(400, "INVALID_PARAMETER", Fate.Denied)]
    [InlineData(400, null, Fate.Refused)] // a gateway can say this, or a server that got damaged bytes
    [InlineData(401, "INVALID_SIGNATURE", Fate.Refused)]
    [InlineData(401, "TIMESTAMP_SKEW", Fate.Skewed)]
    [InlineData(403, "INSUFFICIENT_SCOPE", Fate.Refused)]
    [InlineData(404, null, Fate.Refused)]
    [InlineData(408, null, Fate.Failed)]
    [InlineData(409, "CONFLICT", Fate.Refused)] // the first attempt with this key may still be under way
    [InlineData(410, "quote_expired_or_not_found", Fate.Denied)]
    [InlineData(418, null, Fate.TooMany)]
    [InlineData(422, "ANYTHING", Fate.Refused)]
    [InlineData(429, null, Fate.TooMany)]
    [InlineData(500, "RATE_LIMIT_EXCEEDED", Fate.TooMany)]
    [InlineData(500, "insufficient_balance", Fate.Denied)]
    [InlineData(500, null, Fate.Failed)]
    [InlineData(502, null, Fate.Failed)]
    [InlineData(503, null, Fate.Unavailable)]
    [InlineData(299, null, Fate.Failed)]
    [InlineData(300, null, Fate.Redirected)]
    [InlineData(302, null, Fate.Redirected)]
    [InlineData(399, null, Fate.Redirected)]
    [InlineData(307, "QUOTE_EXPIRED_OR_NOT_FOUND", Fate.Denied)] // the code decides
    [InlineData(451, null, Fate.Refused)]
    public void A_refusal_has_the_fate_of_its_meaning(int status, string? code, Fate fate)
    {
        string body = code is null ? "<html>" : $$$"""{"error":{"code":"{{{code}}}","message":""}}""";
        var error = MintarexProvider.Value.Errors.Decode(new Response(status, default, Body.OfText(body)));

        Assert.Equal(fate, Fates.Of(new CallError.Rejected(error)));
    }

    [Fact]
    public void What_the_world_does_has_its_own_fates()
    {
        var response = new Response(200, default, Body.Empty);

        Assert.Equal(Fate.NotSent, Fates.Of(new CallError.NotSent("")));
        Assert.Equal(Fate.Lost, Fates.Of(new CallError.Lost("")));
        Assert.Equal(Fate.Unreadable, Fates.Of(new CallError.Unreadable(response, "")));
        Assert.Equal(Fate.Unreadable, Fates.Of(new CallError.Unverified(response, new VerificationError.Malformed(""))));
        Assert.Equal(Fate.Refused, Fates.Of(new CallError.Refused(default)));
        Assert.Equal(Fate.Refused, Fates.Of(new CallError.Limited(default)));
        Assert.Equal(Fate.Refused, Fates.Of(new CallError.LockedOut(3)));
        Assert.Equal(Fate.Lost, Fates.Of(new CallError.Unsettled(new CallError.Lost(""), new Means.Impossible(""), new Doubt(default, default))));
    }

    [Fact]
    public void A_thing_is_in_doubt_unless_it_surely_was_not_done() => Assert.Equal(
        [Fate.Unavailable, Fate.Failed, Fate.Lost, Fate.Unreadable, Fate.Redirected], Enum.GetValues<Fate>().Where(static fate => fate.IsInDoubt()));
}
