using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Sandbox;
using PureCrypto.Signing;
using PureCrypto.Tests.Vectors;

namespace PureCrypto.Http.Tests.Wire;

/// <summary>
/// What was signed is what arrives (CAL-7). Every vector is sent to a sandbox that knows its secret and whose clock stands at its
/// timestamp; the sandbox computes the signature from the raw target and the raw body, and lets the request in.
/// </summary>
public sealed class VectorsCrossTheWire
{
    private const string KeyId = "mx_test_00000000000000000000000a";

    /// <summary>Targets that <see cref="Uri"/> would have rewritten, beside those that the vectors have.</summary>
    private static readonly string[] Rewritten =
    [
        "/v1/trades/%2e%2e", "/v1/trades/../fees", "/v1/./trades", "/v1/%41%7E", "/v1/trades?q=\"<>\"", "/v1/trades?q={a|b}^`", "/v1/a\\b",
    ];

    [Fact]
    public async Task Every_vector_arrives_byte_for_byte_and_its_signature_is_accepted()
    {
        foreach (var bySecret in MintarexRequestVector.All.GroupBy(static row => row.Secret))
        {
            using var secret = Secret.OfText(bySecret.Key);
            var clock = new FixedTime(default);
            await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = clock, Accounts = AccountOf(secret) });
            foreach (var row in bySecret)
            {
                clock.Now = row.Stamp.At;
                await AssertArrives(sandbox, row.Request, row.Stamp, secret);
            }
        }
    }

    [Fact]
    public void Some_vectors_have_targets_that_Uri_rewrites() =>
        Assert.Equal(["/v1/trades/%2e%2e", "/v1/trades?q=\"<>\""], MintarexRequestVector.All.Select(static row => row.PathWithQuery).Where(UriRewrites));

    [Fact]
    public async Task Targets_that_Uri_rewrites_arrive_as_they_were_signed()
    {
        var now = new DateTimeOffset(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);
        using var secret = Secret.OfText("secret");
        await using var sandbox = await Sandboxed.StartAsync(new SandboxOptions { Time = new FixedTime(now), Accounts = AccountOf(secret) });

        foreach (string target in Rewritten)
        {
            Assert.True(UriRewrites(target), target);
            await AssertArrives(sandbox, Request.Parse(Verb.Get, target, Body.Empty).OrThrow(), new Stamp(now, Nonce.Of(Guid.NewGuid())), secret);
        }
    }

    private static bool UriRewrites(string target) => new Uri("http://127.0.0.1" + target).PathAndQuery != target;

    private static SandboxAccounts AccountOf(Secret secret) => SandboxAccounts.Published with
    {
        Mintarex = new[] { new MintarexAccount(KeyId, secret, new[] { "read:wallet", "trade:quote" }.ToSeq()) }.ToSeq(),
    };

    private static async Task AssertArrives(Sandboxed sandbox, Request request, Stamp stamp, Secret secret)
    {
        var signed = MintarexSigning.Scheme.Sign(request, KeyId, secret, stamp);
        var response = (await sandbox.Effects.Send(signed, default)).OrThrow();

        var arrived = sandbox.Server.Arrivals[^1].Request;
        Assert.Equal((request.Verb, request.Target, request.Body), (arrived.Verb, arrived.Target, arrived.Body));
        Assert.NotEqual(401, response.Status); // what the sandbox says of the content is another matter: most rows are made up
    }
}
