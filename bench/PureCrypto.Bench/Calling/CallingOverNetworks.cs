using System.Net;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PureCrypto.Calls;
using PureCrypto.Http;
using PureCrypto.Limits;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Bench.Calling;

/// <summary>One call of Mintarex, from a typed input to a typed answer: what the client adds to the platform's bare exchange.</summary>
/// <remarks>The bare exchange sends the same target, headers and body and reads the same bytes. Ours also prepares, signs, keeps to the
/// limits, verifies what came and reads it. Loopback is shown beside it and not judged: it measures the machine.</remarks>
[MemoryDiagnoser]
public class CallingOverNetworks : IDisposable
{
    public const string Bare = "bare exchange over memory";
    public const string BareLoopback = "exchange over loopback, bare";
    public const string Loopback = "exchange over loopback, PureCrypto";

    public const string Reading = "GET balances";
    public const string Moving = "POST accept-quote";

    private readonly Secret _secret = Secret.OfText("a secret of the benchmark's own");
    private readonly Dictionary<string, SignedRequest> _signed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _answers = new(StringComparer.Ordinal);
    private readonly Uri _nowhere = new("https://memory.invalid");
    private HttpClient _memory = new();
    private HttpClient _wire = new();
    private ProviderClient? _client;
    private ProviderClient? _overLoopback;
    private WebApplication? _server;
    private Uri _address = new("http://127.0.0.1");

    [Params(Reading, Moving)]
    public string Case { get; set; } = Reading;

    [GlobalSetup]
    public void Setup()
    {
        _answers[Reading] = Write.From(MintarexEndpoints.Balances, Inputs.Balances).Body.Bytes.ToArray();
        _answers[Moving] = Write.From(MintarexEndpoints.AcceptQuote, Inputs.Trade).Body.Bytes.ToArray();
        var credential = Credential.Signing("mx_test_000000000000000000000001", _secret);
        var stamp = new Stamp(DateTimeOffset.UtcNow, Nonce.Of(Guid.NewGuid()));
        _signed[Reading] = Prepare.From(MintarexProvider.Value, MintarexEndpoints.Balances, BalancesQuery.All, credential, stamp).OrThrow();
        _signed[Moving] = Prepare.From(MintarexProvider.Value, MintarexEndpoints.AcceptQuote, Inputs.Acceptance, credential, stamp).OrThrow();

        _memory = new HttpClient(new InMemory(_answers[Case]));
        _client = Client(credential, _nowhere, _memory);
        _server = ServeAsync(_answers[Case]).GetAwaiter().GetResult();
        _address = new Uri(_server.Urls.Single());
        _wire = new HttpClient(Transport.Handler());
        _overLoopback = Client(credential, _address, _wire);
        if (!Ours() || !OursOverLoopback()) throw new InvalidOperationException("The call fails.");
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _memory.Dispose();
        _wire.Dispose();
        _server?.StopAsync().GetAwaiter().GetResult();
        _secret.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Description = Reports.Goal.Client)]
    public bool Ours() => CallAsync(_client!).GetAwaiter().GetResult();

    [Benchmark(Description = Bare)]
    public int Exchange() => ExchangeAsync(_memory, _nowhere).GetAwaiter().GetResult();

    [Benchmark(Description = Loopback)]
    public bool OursOverLoopback() => CallAsync(_overLoopback!).GetAwaiter().GetResult();

    [Benchmark(Description = BareLoopback)]
    public int ExchangeOverLoopback() => ExchangeAsync(_wire, _address).GetAwaiter().GetResult();

    private async Task<bool> CallAsync(ProviderClient client) => string.Equals(Case, Reading, StringComparison.Ordinal)
        ? (await client.Call(MintarexEndpoints.Balances, BalancesQuery.All).ConfigureAwait(false)).IsRight
        : (await client.Call(MintarexEndpoints.AcceptQuote, Inputs.Acceptance).ConfigureAwait(false)).IsRight;

    private async Task<int> ExchangeAsync(HttpClient http, Uri address)
    {
        var signed = _signed[Case];
        using var message = new HttpRequestMessage(new HttpMethod(signed.Request.Verb.Text()), new Uri(address, signed.Request.Target))
        {
            Content = new ByteArrayContent(signed.Request.Body.Bytes.ToArray()),
        };
        foreach (var header in signed.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Name, header.OnTheWire())) message.Content.Headers.TryAddWithoutValidation(header.Name, header.OnTheWire());
        }

        using var received = await http.SendAsync(message).ConfigureAwait(false);
        return (await received.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length;
    }

    // More permits than a benchmark spends, so that nothing waits; the decision is made all the same.
    private static ProviderClient Client(Credential credential, Uri address, HttpClient http) => new(
        MintarexProvider.Value, credential, HttpEffects.Of(address, () => http), Limiter.Open(Inputs.Plenty));

    private static async Task<WebApplication> ServeAsync(byte[] answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.Run(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer).ConfigureAwait(false);
        });
        await server.StartAsync().ConfigureAwait(false);
        return server;
    }
}
