using System.Security.Cryptography;
using System.Text;
using LanguageExt;

namespace PureCrypto.Sandbox;

/// <summary>The made-up chains that the providers watch: addresses that wait for money, and what came to them.</summary>
/// <remarks>Thread safe. Nothing comes by itself: a test, or <c>POST /sandbox/deposits</c>, sends it.</remarks>
/// <param name="time">Dates what comes.</param>
internal sealed class Chain(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Amount> _awaited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seq<SandboxDeposit>> _arrived = new(StringComparer.Ordinal);

    /// <summary>A text that looks random and is the same in every run: hex of a hash of the words given.</summary>
    public static string HashOf(params string[] words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', words))));

    /// <summary>Waits for so much at an address.</summary>
    public void Await(string address, Amount amount)
    {
        lock (_lock) _awaited[address] = amount;
    }

    /// <summary>Sends an amount to an address, or what it waits for; none if nobody waits there.</summary>
    public Option<SandboxDeposit> Send(string address, Option<Amount> amount)
    {
        lock (_lock)
        {
            if (!_awaited.TryGetValue(address, out var awaited)) return default;
            var before = Arrived(address);
            var deposit = new SandboxDeposit(
                address, amount.IfNone(awaited), HashOf(address, before.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), time.GetUtcNow());
            _arrived[address] = before + new[] { deposit }.ToSeq();
            return deposit;
        }
    }

    /// <summary>What came to an address, oldest first.</summary>
    public Seq<SandboxDeposit> Arrived(string address)
    {
        lock (_lock) return _arrived.GetValueOrDefault(address);
    }
}
