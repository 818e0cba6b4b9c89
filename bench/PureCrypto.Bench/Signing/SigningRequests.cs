using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Bench.Signing;

/// <summary>Signing a Mintarex request: ours, the bare primitives over the same bytes, and the ways of others.</summary>
/// <remarks>All of them sign the same text and end with 64 hex digits, in bytes or as a string; a check before the first
/// measurement holds them to one answer.</remarks>
[MemoryDiagnoser]
public class SigningRequests
{
    private readonly byte[] _signature = new byte[MintarexSigning.SignatureLength];
    private readonly byte[] _mac = new byte[HMACSHA256.HashSizeInBytes];
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private Message _message = Message.Of("GET");
    private readonly Secret _secret = Secret.OfText(Message.SecretText);
    private readonly HMACSHA256 _keyed = new(Encoding.UTF8.GetBytes(Message.SecretText));
    private readonly SHA256 _sha = SHA256.Create();
    private readonly byte[] _key = Encoding.UTF8.GetBytes(Message.SecretText);
    private byte[] _canonical = [];
    private Request _request = Request.Parse(Verb.Get, "/", Body.Empty).OrThrow();
    private readonly Stamp _stamp = new(DateTimeOffset.FromUnixTimeSeconds(1712582345), Nonce.Of(Guid.Parse(Message.Nonce)));

    [Params("GET", "POST 100 B", "POST 1 KiB", "POST 100 KiB")]
    public string Case { get; set; } = "GET";

    [GlobalSetup]
    public void Setup()
    {
        _message = Message.Of(Case);
        _request = Request.Parse(_message.Verb, _message.Target, Body.OfBytes(_message.BodyUtf8)).OrThrow();
        _canonical = MintarexSigning.Scheme.Canonicalise(_request, _stamp).Bytes.ToArray();
        Hot();
        string ours = Encoding.ASCII.GetString(_signature);
        string[] others = [Plain(), OneShot(), Documented(), CryptoExchangeNet(), Stripe(), Svix()];
        if (!others.All(other => string.Equals(other, ours, StringComparison.Ordinal))) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Description = "PureCrypto, hot form")]
    public bool Hot() => MintarexSigning.TrySign(
        _secret, _message.Verb, _message.TargetUtf8, _message.TimestampUtf8, _message.NonceUtf8, _message.BodyUtf8, _signature, out _);

    [Benchmark(Description = "PureCrypto, plain form")]
    public string Plain() => MintarexSigning.Scheme.Sign(_request, "key", _secret, _stamp).Signature.Match(Some: static s => s.ToLowerHex(), None: static () => "");

    [Benchmark(Baseline = true, Description = "bare hashes, keyed and reused")]
    public bool Bare() =>
        (_message.BodyUtf8.Length == 0 || _sha.TryComputeHash(_message.BodyUtf8, _hash, out _)) && _keyed.TryComputeHash(_canonical, _mac, out _);

    [Benchmark(Description = "one-shot HMAC")]
    public string OneShot()
    {
        SHA256.HashData(_message.BodyUtf8, _hash);
        HMACSHA256.HashData(_key, _canonical, _mac);
        return Convert.ToHexStringLower(_mac);
    }

    [Benchmark(Description = "the document's C#")]
    public string Documented() => OtherWays.Documented(_message);

    [Benchmark(Description = "as CryptoExchange.Net does")]
    public string CryptoExchangeNet() => OtherWays.CryptoExchangeNet(_message, _key);

    [Benchmark(Description = "as Stripe.net does")]
    public string Stripe() => OtherWays.Stripe(_message);

    [Benchmark(Description = "as Svix does")]
    public string Svix() => OtherWays.Svix(_message, _key);
}
