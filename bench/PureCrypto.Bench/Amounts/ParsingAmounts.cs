using System.Globalization;
using System.Numerics;
using System.Text;
using BenchmarkDotNet.Attributes;
using PureCrypto.Bench.Reports;

namespace PureCrypto.Bench.Amounts;

/// <summary>An amount from its text in UTF-8.</summary>
[MemoryDiagnoser]
public class ParsingAmounts
{
    internal const string Platform = "bare decimal.TryParse on UTF-8";

    private byte[] _utf8 = [];

    [ParamsSource(nameof(Texts))]
    public string Case { get; set; } = "0";

    public static IEnumerable<string> Texts => Numbers.Texts;

    [GlobalSetup]
    public void Setup()
    {
        _utf8 = Encoding.UTF8.GetBytes(Case);
        decimal[] all = [Hot(), Plain(), Bare(), Parse()];
        var (digits, scale) = Integers();
        if (all.Distinct().Count() != 1 || BigDecimals.Format(digits, scale) != Case) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Description = Goal.Ours)]
    public decimal Hot() => DecimalText.TryParse(_utf8, out decimal value) ? value : -1m;

    [Benchmark(Description = "PureCrypto, plain form")]
    public decimal Plain() => Amount.Parse(_utf8).OrThrow().Value;

    [Benchmark(Baseline = true, Description = Platform)]
    public decimal Bare() => decimal.TryParse(_utf8, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : -1m;

    [Benchmark(Description = "decimal.Parse of a string")]
    public decimal Parse() => decimal.Parse(Encoding.UTF8.GetString(_utf8), CultureInfo.InvariantCulture);

    [Benchmark(Description = "BigInteger and a scale")]
    public (BigInteger Digits, int Scale) Integers() => BigDecimals.Parse(_utf8);
}
