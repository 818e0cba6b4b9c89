using System.Text;
using System.Text.Json;
using PureCrypto.Sandbox;

namespace PureCrypto.Http.Tests.Support;

/// <summary>Steers a sandbox over HTTP, as a test in another language does.</summary>
internal static class Steered
{
    public static async Task<(int Status, JsonElement Body)> SteerAsync(this SandboxServer server, string method, string path, string body = "")
    {
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(server.BaseAddress, path));
        if (body.Length > 0) message.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(message);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return ((int)response.StatusCode, document.RootElement.Clone());
    }

    /// <summary>What it is refused with.</summary>
    public static async Task<string> RefusedAsync(this SandboxServer server, string method, string path, string body)
    {
        var (status, said) = await server.SteerAsync(method, path, body);
        return $"{status} {said.GetProperty("error").GetString()}";
    }
}
