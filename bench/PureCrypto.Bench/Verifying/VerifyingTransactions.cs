using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Signing;

namespace PureCrypto.Bench.Verifying;

/// <summary>Verifying a BtcMix transaction with two payouts: ours, the bare primitive over the same text, the document's recipe in C#, and the ways of others.</summary>
[MemoryDiagnoser]
public class VerifyingTransactions
{
    private const string SecretText = "a secret of the usual length, 64 characters or so, in plain text";

    private const string Unsigned =
        """{"id":"Q96G3MSNW8MPQRTX","status":"complete","depositAddress":"tb1q0pkwdj3pqdp587yrc8sus876kccn5tq577ce5x","depositAmount":"0.0062244","depositTxid":"80bb6cda5036ce277598d949d2e4b3771c56b31ba77b757bf9753a370f16c99","payouts":{"mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc":"0.003","mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9":"0.003"},"txid":"0ea6f3a702a368ed09830d959f1c82b7d8f65f53a783965514380e123fc8ca4e","fee":0.0002244,"delay":"0","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00","refCode":"qljncygz"}""";

    private readonly Secret _secret = Secret.OfText(SecretText);
    private readonly byte[] _key = Encoding.UTF8.GetBytes(SecretText);
    private readonly HMACSHA256 _keyed = new(Encoding.UTF8.GetBytes(SecretText));
    private readonly byte[] _mac = new byte[HMACSHA256.HashSizeInBytes];
    private byte[] _json = [];
    private byte[] _canonical = [];

    [GlobalSetup]
    public void Setup()
    {
        _canonical = Encoding.UTF8.GetBytes(BtcMixCanonical.Of(Encoding.UTF8.GetBytes(Unsigned), BtcMixRecipe.Documented).IfLeft(""));
        string signature = Convert.ToBase64String(HMACSHA256.HashData(_key, _canonical));
        _json = Encoding.UTF8.GetBytes($"{Unsigned[..^1]},\"signature\":\"{signature}\"}}");
        if (!Hot() || Plain().Length == 0 || !Documented() || !CryptoExchangeNet() || !Stripe() || !Svix()) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Description = "PureCrypto, hot form")]
    public bool Hot() => BtcMixVerification.TryVerify(_secret, _json, BtcMixLayout.Transaction, BtcMixPolicy.Documented, out _);

    [Benchmark(Description = "PureCrypto, plain form")]
    public string Plain() =>
        BtcMixVerification.Verify(_secret, _json, BtcMixLayout.Transaction, BtcMixPolicy.Documented).Match(Right: static p => p.Recipe, Left: static _ => "");

    [Benchmark(Baseline = true, Description = "bare HMAC, keyed and reused")]
    public bool Bare() => _keyed.TryComputeHash(_canonical, _mac, out _);

    [Benchmark(Description = "one-shot HMAC")]
    public int OneShot() => HMACSHA256.HashData(_key, _canonical, _mac);

    [Benchmark(Description = "one Utf8JsonReader pass")]
    public int ReaderPass()
    {
        var reader = new Utf8JsonReader(_json);
        int tokens = 0;
        while (reader.Read()) tokens++;
        return tokens;
    }

    [Benchmark(Description = "straightforward: JsonDocument, Join, new HMAC")]
    public bool Documented() => OtherWays.Documented(_json, SecretText);

    [Benchmark(Description = "as CryptoExchange.Net does")]
    public bool CryptoExchangeNet() => OtherWays.CryptoExchangeNet(_json, _key);

    [Benchmark(Description = "as Stripe.net does")]
    public bool Stripe() => OtherWays.Stripe(_json, SecretText);

    [Benchmark(Description = "as Svix does")]
    public bool Svix() => OtherWays.Svix(_json, _key);
}
