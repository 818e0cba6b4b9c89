using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers;

namespace PureCrypto.Http.Tests.Sandbox;

public sealed class EveryEndpointIsServed
{
    [Fact]
    public async Task The_sandbox_serves_every_endpoint_of_the_catalog_and_nothing_else()
    {
        await using var sandbox = await Sandboxed.StartAsync();

        Assert.Equal(
            Catalog.All.Bind(static p => p.Endpoints).Map(static e => e.ToString()!).Order(StringComparer.Ordinal).ToArray(),
            sandbox.Server.Endpoints.Map(static e => e.ToString()!).Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public async Task A_path_that_is_nobodys_is_not_found()
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var http = new HttpClient();

        Assert.Equal(404, (int)(await http.GetAsync(new Uri(sandbox.Server.BaseAddress, "/nobody"))).StatusCode);
    }

    [Theory]
    [InlineData(102_400, 401)] // taken and judged: it is not signed
    [InlineData(102_401, 413)]
    public async Task A_body_may_have_100_KiB(int length, int status)
    {
        await using var sandbox = await Sandboxed.StartAsync();
        using var http = new HttpClient();
        using var content = new ByteArrayContent(new byte[length]);

        Assert.Equal(status, (int)(await http.PostAsync(new Uri(sandbox.Server.BaseAddress, "/v1/rfq"), content)).StatusCode);
    }
}
