using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Sandbox;

/// <summary>The made-up chains that the providers watch: addresses that wait for money, and what came to them.</summary>
/// <remarks>Thread safe. Nothing comes by itself: a test, or <c>POST /sandbox/deposits</c>, sends it.</remarks>
/// <param name="time">Dates what comes.</param>
internal sealed class Chain(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Amount Amount, int Decimals)> _awaited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seq<SandboxDeposit>> _arrived = new(StringComparer.Ordinal);

    /// <summary>A text that looks random and is the same in every run: hex of a hash of the words given.</summary>
    public static string HashOf(params string[] words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', words))));

    /// <summary>More than anybody has; whatever comes, sums stay within what an amount can hold.</summary>
    private static Amount Most { get; } = Amount.From(1_000_000_000m).OrThrow();

    /// <summary>Waits for so much at a deposit address, of an asset with so many decimals. Money that comes there without the tag is not seen.</summary>
    public void Await(DepositAddress deposit, Amount amount, int decimals)
    {
        lock (_lock) _awaited[PlaceOf(deposit)] = (amount, decimals);
    }

    /// <summary>Sends an amount to an address, or what it waits for; none if nobody waits there, and a fault for what the asset cannot be sent in.</summary>
    public Either<Fault, Option<SandboxDeposit>> Send(string address, Option<string> tag, Option<Amount> amount)
    {
        string place = PlaceOf(address, tag);
        lock (_lock)
        {
            if (!_awaited.TryGetValue(place, out var awaited)) return Option<SandboxDeposit>.None;
            var sent = amount.IfNone(awaited.Amount);
            if (sent.IsZero || sent > Most || sent.Round(awaited.Decimals, Rounding.Exact).IsLeft)
            {
                return new Fault("amount", string.Create(CultureInfo.InvariantCulture, $"must be more than 0 and at most {Most}, with at most {awaited.Decimals} decimals"));
            }

            var before = _arrived.GetValueOrDefault(place);
            var deposit = new SandboxDeposit(
                address, sent, HashOf(place, before.Count.ToString(CultureInfo.InvariantCulture)), time.GetUtcNow());
            _arrived[place] = before + new[] { deposit }.ToSeq();
            return Option<SandboxDeposit>.Some(deposit);
        }
    }

    /// <summary>What came to a deposit address, oldest first.</summary>
    public Seq<SandboxDeposit> Arrived(DepositAddress deposit)
    {
        lock (_lock) return _arrived.GetValueOrDefault(PlaceOf(deposit));
    }

    private static string PlaceOf(DepositAddress deposit)
    {
        var (address, tag) = deposit;
        return PlaceOf(address, tag.Map(static known => known.Text));
    }

    // No address holds a blank.
    private static string PlaceOf(string address, Option<string> tag) => tag.Match(Some: text => $"{address} {text}", None: () => address);
}
