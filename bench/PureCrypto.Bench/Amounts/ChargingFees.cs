using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace PureCrypto.Bench.Amounts;

/// <summary>What two fees leave of 1000.01 dollars. Ours gives the whole breakdown with what rounding took, the others a net amount.</summary>
[MemoryDiagnoser]
public class ChargingFees
{
    private readonly Money _gross = Tariff.Dollars(1000.01m);
    private readonly decimal _decimal = 1000.01m;
    private readonly BigInteger _cents = 100_001;

    [GlobalSetup]
    public void Setup()
    {
        decimal[] all = [Ours().Net.Amount.Value, Bare(), (decimal)Integers() / 100m];
        if (all.Distinct().Count() != 1) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Description = "PureCrypto, a breakdown")]
    public FeeBreakdown Ours() => Tariff.Schedule.Apply(_gross).OrThrow();

    [Benchmark(Baseline = true, Description = "bare decimal")]
    public decimal Bare() => Tariff.Net(_decimal);

    [Benchmark(Description = "BigInteger in cents")]
    public BigInteger Integers() => Tariff.Net(_cents);
}
