using System.Globalization;
using System.Numerics;
using System.Text;
using BenchmarkDotNet.Attributes;
using PureCrypto.Bench.Reports;

namespace PureCrypto.Bench.Amounts;

/// <summary>An amount to its text in UTF-8.</summary>
[MemoryDiagnoser]
public class FormattingAmounts
{
    internal const string Platform = "bare decimal.TryFormat on UTF-8";

    private readonly byte[] _utf8 = new byte[DecimalText.MaxLength];
    private decimal _value;
    private Amount _amount = Amount.Zero;
    private (BigInteger Digits, int Scale) _integers;

    [ParamsSource(nameof(Texts))]
    public string Case { get; set; } = "0";

    public static IEnumerable<string> Texts => Numbers.Texts;

    [GlobalSetup]
    public void Setup()
    {
        _value = decimal.Parse(Case, CultureInfo.InvariantCulture);
        _amount = Amount.Parse(Case).OrThrow();
        _integers = BigDecimals.Parse(Encoding.UTF8.GetBytes(Case));
        string[] all = [Text(Hot()), Plain(), Text(Bare()), ToText(), Integers(), Case];
        if (all.Distinct(StringComparer.Ordinal).Count() != 1) throw new InvalidOperationException("The ways do not agree.");
    }

    [Benchmark(Description = Goal.Ours)]
    public int Hot() => DecimalText.TryFormat(_value, _utf8, out int written) ? written : -1;

    [Benchmark(Description = "PureCrypto, plain form")]
    public string Plain() => _amount.ToString();

    [Benchmark(Baseline = true, Description = Platform)]
    public int Bare() => _value.TryFormat(_utf8, out int written, default, CultureInfo.InvariantCulture) ? written : -1;

    [Benchmark(Description = "decimal.ToString")]
    public string ToText() => _value.ToString(CultureInfo.InvariantCulture);

    [Benchmark(Description = "BigInteger and a scale")]
    public string Integers() => BigDecimals.Format(_integers.Digits, _integers.Scale);

    private string Text(int length) => Encoding.UTF8.GetString(_utf8, 0, length);
}
