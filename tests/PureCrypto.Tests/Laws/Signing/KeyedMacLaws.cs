using System.Security.Cryptography;
using System.Text;
using FsCheck;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>The pooled keyed MAC: hidden state that no caller can observe (SIG-3).</summary>
[Properties(Arbitrary = [typeof(SigningArguments)])]
public sealed class KeyedMacLaws
{
    [Property]
    public bool It_agrees_with_the_platforms_one_shot(Key key, byte[] text)
    {
        using var secret = Secret.OfText(key.Text);
        byte[] mac = new byte[Hmac.Sha256Length];
        return Hmac.TrySha256(secret, text, mac, out int written)
            && written == mac.Length
            && mac.AsSpan().SequenceEqual(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Text), text));
    }

    [Property]
    public bool A_call_that_was_refused_leaves_nothing_behind(Key key, byte[] first, byte[] second, byte length)
    {
        using var secret = Secret.OfText(key.Text);
        byte[] mac = new byte[Hmac.Sha256Length];
        return !Hmac.TrySha256(secret, first, new byte[length % Hmac.Sha256Length], out int written)
            && written == 0
            && Hmac.TrySha256(secret, second, mac, out _)
            && mac.AsSpan().SequenceEqual(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Text), second));
    }

    [Fact]
    public async Task Any_interleaving_of_calls_gives_the_same_outputs()
    {
        using var secret = Secret.OfText("shared by many threads");
        byte[] key = Encoding.UTF8.GetBytes("shared by many threads");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            byte[] mac = new byte[Hmac.Sha256Length];
            for (int i = 0; i < 2_000; i++)
            {
                byte[] text = Encoding.UTF8.GetBytes($"{thread}:{i}:{new string('x', i % 300)}");
                Assert.True(Hmac.TrySha256(secret, text, mac, out _));
                Assert.Equal(HMACSHA256.HashData(key, text), mac);
            }
        })));
    }

    [Fact]
    public async Task Disposal_lets_a_running_call_finish_right_and_stops_later_ones()
    {
        byte[] text = new byte[4_096];
        byte[] key = Encoding.UTF8.GetBytes("disposed in the middle");
        byte[] expected = HMACSHA256.HashData(key, text);
        for (int round = 0; round < 200; round++)
        {
            var secret = Secret.OfBytes(key);
            using var start = new Barrier(5);
            var callers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                byte[] mac = new byte[Hmac.Sha256Length];
                start.SignalAndWait();
                try
                {
                    while (Hmac.TrySha256(secret, text, mac, out int _)) Assert.Equal(expected, mac);
                    return false;
                }
                catch (ObjectDisposedException)
                {
                    return true;
                }
            })).ToArray();

            start.SignalAndWait();
            if (round % 2 == 0) Thread.SpinWait(round * 50);
            secret.Dispose();
            Assert.All(await Task.WhenAll(callers), Assert.True);
        }
    }

    [Fact]
    public void It_allocates_nothing()
    {
        using var secret = Secret.OfText("hot");
        byte[] text = new byte[160];
        byte[] mac = new byte[Hmac.Sha256Length];
        Assert.Equal(0, Allocations.Of(() => Hmac.TrySha256(secret, text, mac, out _)));
    }
}
