using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace PureCrypto.Bench.Amounts;

/// <summary>The smallest amount that leaves 1000.01 dollars after two fees. Ours gives the breakdown as well.</summary>
[MemoryDiagnoser]
public class GrossingUp
{
    private readonly Money _net = Tariff.Dollars(1000.01m);
    private readonly decimal _decimal = 1000.01m;
    private readonly BigInteger _cents = 100_001;

    [GlobalSetup]
    public void Setup()
    {
        decimal[] all = [Ours().Gross.Amount.Value, Bare(), (decimal)Integers() / 100m];
        if (all.Distinct().Count() != 1) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Description = "PureCrypto, a breakdown")]
    public FeeBreakdown Ours() => Tariff.Schedule.GrossUp(_net).OrThrow();

    [Benchmark(Baseline = true, Description = "bare decimal")]
    public decimal Bare() => Tariff.Gross(_decimal);

    [Benchmark(Description = "BigInteger in cents")]
    public BigInteger Integers() => Tariff.Gross(_cents);
}
