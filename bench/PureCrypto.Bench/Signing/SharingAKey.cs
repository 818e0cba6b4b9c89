using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Bench.Signing;

/// <summary>One key, used by several threads at once. The work is the same however many share it, so half the time is twice the throughput.</summary>
public class SharingAKey
{
    internal const string Bare = "bare HMACs, one for each thread";

    private const int Signatures = 262_144; // so many that starting the threads, and the one that ends last, do not count
    private const int CanonicalLength = 172; // as long as the text that the request signs

    private readonly Secret _secret = Secret.OfText(Message.SecretText);
    private readonly Message _message = Message.Of("GET");
    private readonly byte[] _key = Encoding.UTF8.GetBytes(Message.SecretText);
    private readonly byte[] _canonical = new byte[CanonicalLength];

    [Params(1, 2, 8)]
    public int Threads { get; set; }

    [Benchmark(Description = "signing with one key", OperationsPerInvoke = Signatures)]
    public void Sign() => Share(Work);

    /// <summary>What the machine gives to threads that share nothing: the most that a shared key could reach.</summary>
    [Benchmark(Description = Bare, OperationsPerInvoke = Signatures)]
    public void Apart() => Share(Hash);

    private void Share(ThreadStart work)
    {
        var threads = new Thread[Threads];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(work);
            threads[i].Start();
        }

        foreach (var thread in threads) thread.Join();
    }

    private void Work()
    {
        Span<byte> signature = stackalloc byte[MintarexSigning.SignatureLength];
        for (int i = 0; i < Signatures / Threads; i++)
        {
            MintarexSigning.TrySign(
                _secret, _message.Verb, _message.TargetUtf8, _message.TimestampUtf8, _message.NonceUtf8, _message.BodyUtf8, signature, out _);
        }
    }

    private void Hash()
    {
        using var keyed = new HMACSHA256(_key);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (int i = 0; i < Signatures / Threads; i++) keyed.TryComputeHash(_canonical, mac, out _);
    }
}
