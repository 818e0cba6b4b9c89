using System.Numerics;
using BenchmarkDotNet.Attributes;
using PureCrypto.Bench.Reports;

namespace PureCrypto.Bench.Amounts;

/// <summary>An amount of Bitcoin times a price, rounded once to cents, in each mode that the platform has, too.</summary>
[MemoryDiagnoser]
public class MultiplyingAmounts
{
    internal const string Platform = "bare decimal.Round(a * b)";

    private const int Decimals = 2;

    private static readonly (BigInteger Digits, int Scale) AmountDigits = BigDecimals.Parse("0.01388614"u8);
    private static readonly (BigInteger Digits, int Scale) PriceDigits = BigDecimals.Parse("72014.25"u8);

    private readonly decimal _amount = 0.01388614m;
    private readonly decimal _price = 72014.25m;
    private readonly Amount _value = Amount.From(0.01388614m).OrThrow();
    private MidpointRounding _platform;

    internal static Rounding[] Modes { get; } = [Rounding.Down, Rounding.HalfUp, Rounding.HalfEven];

    [ParamsSource(nameof(Roundings))]
    public Rounding Case { get; set; }

    public static IEnumerable<Rounding> Roundings => Modes;

    [GlobalSetup]
    public void Setup()
    {
        _platform = Case switch
        {
            Rounding.Down => MidpointRounding.ToZero,
            Rounding.HalfUp => MidpointRounding.AwayFromZero,
            Rounding.HalfEven => MidpointRounding.ToEven,
            _ => throw new InvalidOperationException("The platform has no such mode."),
        };
        decimal[] all = [Hot(), Plain(), Bare(), (decimal)Integers() / 100m];
        if (all.Distinct().Count() != 1) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Description = Goal.Ours)]
    public decimal Hot() => Arithmetic.TryMultiply(_amount, _price, Decimals, Case, out decimal product) ? product : -1m;

    [Benchmark(Description = "PureCrypto, plain form")]
    public decimal Plain() => _value.Multiply(_price, Decimals, Case).OrThrow().Value;

    [Benchmark(Baseline = true, Description = Platform)]
    public decimal Bare() => decimal.Round(_amount * _price, Decimals, _platform);

    [Benchmark(Description = "BigInteger and a scale")]
    public BigInteger Integers() =>
        BigDecimals.Round(AmountDigits.Digits * PriceDigits.Digits, AmountDigits.Scale + PriceDigits.Scale - Decimals, Case);
}
