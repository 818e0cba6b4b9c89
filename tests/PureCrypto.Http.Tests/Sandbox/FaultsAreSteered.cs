using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Sandbox;

/// <summary>Faults for tests in any language: <c>/sandbox/faults</c> (SBX-9, SBX-10).</summary>
public sealed class FaultsAreSteered : IAsyncLifetime
{
    private const string Path = "/sandbox/faults";

    private SandboxServer _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await SandboxServer.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Theory]
    [InlineData("""{"fault":"status","status":503}""", """{"fault":"status","status":503,"times":1}""")]
    [InlineData("""{"fault":"status","status":599,"retry_after_seconds":2.5,"times":3}""", """{"fault":"status","status":599,"retry_after_seconds":2.5,"times":3}""")]
    [InlineData("""{"fault":"too_many","retry_after_seconds":60}""", """{"fault":"status","status":429,"retry_after_seconds":60,"times":1}""")]
    [InlineData("""{"fault":"delay","seconds":1.5,"endpoint":null}""", """{"fault":"delay","seconds":1.5,"times":1}""")]
    [InlineData("""{"fault":"lose","endpoint":"mintarex accept-quote"}""", """{"fault":"lose","endpoint":"mintarex accept-quote","times":1}""")]
    [InlineData("""{"fault":"drop","endpoint":"mistex create-order","times":2}""", """{"fault":"drop","endpoint":"mistex create-order","times":2}""")]
    [InlineData("""{"fault":"garbage","endpoint":"btcmix create-transaction"}""", """{"fault":"garbage","endpoint":"btcmix create-transaction","times":1}""")]
    [InlineData("""{"fault":"skew","seconds":-300,"times":"always"}""", """{"fault":"skew","seconds":-300,"times":"always"}""")]
    public async Task What_is_asked_for_is_listed_and_cleared(string body, string listed)
    {
        Assert.Equal($$"""200 {"faults":[{{listed}}]}""", await Said("POST", body));
        Assert.Equal($$"""200 {"faults":[{{listed}}]}""", await Said("GET"));
        Assert.Equal("""200 {"faults":[]}""", await Said("DELETE"));
        Assert.Equal("""200 {"faults":[]}""", await Said("GET"));
    }

    [Theory]
    [InlineData("{}", "fault must be one of status, too_many, delay, lose, drop, garbage, skew")]
    [InlineData("""{"fault":"explode"}""", "fault must be one of status, too_many, delay, lose, drop, garbage, skew")]
    [InlineData("""{"fault":"status"}""", "status must be an HTTP status from 400 to 599")]
    [InlineData("""{"fault":"status","status":200}""", "status must be an HTTP status from 400 to 599")]
    [InlineData("""{"fault":"status","status":503.5}""", "status must be an HTTP status from 400 to 599")]
    [InlineData("""{"fault":"status","status":503,"retry_after_seconds":-1}""", "retry_after_seconds must be a number from 0 to 86400")]
    [InlineData("""{"fault":"delay"}""", "seconds must be a number from 0 to 86400")]
    [InlineData("""{"fault":"skew","seconds":86401}""", "seconds must be a number from -86400 to 86400")]
    [InlineData("""{"fault":"lose","seconds":1}""", "seconds is not one of fault, endpoint, times")]
    [InlineData("""{"fault":"lose","times":0}""", "times must be a whole number from 1 to 1000000, or \"always\"")]
    [InlineData("""{"fault":"lose","times":"twice"}""", "times must be a whole number from 1 to 1000000, or \"always\"")]
    [InlineData("""{"fault":"lose","endpoint":"accept-quote"}""", "endpoint must be a provider and one of its endpoints that are served, such as mintarex accept-quote")]
    [InlineData(
        """{"fault":"status","status":1,"retry_after":2,"times":true}""",
        "retry_after is not one of fault, endpoint, times, status, retry_after_seconds; status must be an HTTP status from 400 to 599; times must be a whole number from 1 to 1000000, or \"always\"")]
    [InlineData("[]", "body must be a JSON object, each field at most once")]
    public async Task What_is_wrong_is_told_with_its_fields_and_their_rules(string body, string error)
    {
        Assert.Equal("400 " + error, await _sandbox.RefusedAsync("POST", Path, body));
        Assert.Equal("""200 {"faults":[]}""", await Said("GET"));
    }

    [Fact]
    public async Task They_strike_and_are_spent_and_never_what_steers()
    {
        using var http = new HttpClient();
        await _sandbox.SteerAsync("POST", Path, """{"fault":"status","status":503,"retry_after_seconds":1.2,"times":2}""");

        foreach (int status in new[] { 503, 503, 200 })
        {
            await _sandbox.SteerAsync("GET", "/sandbox/clock");
            using var answer = await http.GetAsync(new Uri(_sandbox.BaseAddress, "/api/status"));
            Assert.Equal((status, status == 503 ? TimeSpan.FromSeconds(2) : null), ((int)answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        }
    }

    [Fact]
    public async Task Both_hands_hold_the_same_faults()
    {
        _sandbox.Faults.Next(SandboxFault.Lose, on: MintarexEndpoints.AcceptQuote, times: 2);
        Assert.Equal("""200 {"faults":[{"fault":"lose","endpoint":"mintarex accept-quote","times":2}]}""", await Said("GET"));
        _sandbox.Faults.Clear();
        Assert.Equal("""200 {"faults":[]}""", await Said("GET"));
    }

    [Fact]
    public async Task What_steers_is_listed_and_every_line_of_it_is_served()
    {
        var (status, said) = await _sandbox.SteerAsync("GET", "/sandbox");

        Assert.Equal(200, status);
        Assert.Equal(
            _sandbox.Controls.Select(static control => $"{control.Verb.Text()} {control.Path}").ToArray(),
            said.GetProperty("controls").EnumerateArray().Select(static control => $"{control.GetProperty("method")} {control.GetProperty("path")}"));
        foreach (var control in _sandbox.Controls)
        {
            var (answered, body) = await _sandbox.SteerAsync(control.Verb.Text(), control.Path, control.Example);
            Assert.True(answered == 200 || body.GetProperty("error").GetString() == "No order waits at this address with this tag.", $"{control}: {answered} {body}");
        }

        Assert.Equal("404 Nothing is steered here; GET /sandbox lists what is.", await _sandbox.RefusedAsync("PUT", "/sandbox/clock", ""));
        Assert.Equal("404 Nothing is steered here; GET /sandbox lists what is.", await _sandbox.RefusedAsync("GET", "/sandbox/nothing", ""));
    }

    private async Task<string> Said(string method, string body = "")
    {
        var (status, said) = await _sandbox.SteerAsync(method, Path, body);
        return $"{status} {said.GetRawText()}";
    }
}
