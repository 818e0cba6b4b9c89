using BenchmarkDotNet.Attributes;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Bench.Signing;

/// <summary>One key, used by several threads at once. The work is the same however many share it, so half the time is twice the throughput.</summary>
public class SharingAKey
{
    private const int Signatures = 65_536;

    private readonly Secret _secret = Secret.OfText(Message.SecretText);
    private readonly Message _message = Message.Of("GET");

    [Params(1, 2, 8)]
    public int Threads { get; set; }

    [Benchmark(Description = "signing with one key", OperationsPerInvoke = Signatures)]
    public void Sign()
    {
        var threads = new Thread[Threads];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work);
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
}
