using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using static PureCrypto.Tests.Laws.Outcomes;

namespace PureCrypto.Tests.Laws;

/// <summary>Every public value can be stored, and what cannot be constructed cannot be read. JSN-1 to JSN-5.</summary>
[Properties(Arbitrary = [typeof(Drawn), typeof(DrawnFees)], MaxTest = 500)]
public sealed partial class MoneyJsonLaws
{
    // JSN-1, JSN-2
    [Property]
    public void An_amount_survives_as_a_string_and_as_a_number_with_its_scale(Amount amount)
    {
        string text = amount.ToString();
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(amount, TestJson.Default.Amount));
        Assert.Equal(text, JsonSerializer.Deserialize($"\"{text}\"", TestJson.Default.Amount)!.ToString());
        Assert.Equal(text, JsonSerializer.Deserialize(text, TestJson.Default.Amount)!.ToString());

        string json = JsonSerializer.Serialize(new AsNumber(amount), TestJson.Default.AsNumber);
        Assert.Equal($$"""{"Value":{{text}}}""", json);
        Assert.Equal(text, JsonSerializer.Deserialize(json, TestJson.Default.AsNumber)!.Value.ToString());
        Assert.Equal(text, JsonSerializer.Deserialize($$"""{"Value":"{{text}}"}""", TestJson.Default.AsNumber)!.Value.ToString());
    }

    // JSN-3
    [Property]
    public void A_token_in_pieces_or_with_escapes_is_read_as_if_it_were_whole(Amount amount)
    {
        string text = amount.ToString();
        string escaped = string.Concat(text.Select(static c => $"\\u{(int)c:x4}"));
        Assert.Equal(text, JsonSerializer.Deserialize($"\"{escaped}\"", TestJson.Default.Amount)!.ToString());
        Assert.Equal(text, InPieces($"\"{text}\""));
        Assert.Equal(text, InPieces($"\"{escaped}\""));
        Assert.Equal(text, InPieces($"{text} "));
    }

    // JSN-4
    [Theory]
    [InlineData("1.0e-5", "0.000010")]
    [InlineData("1E3", "1000")]
    [InlineData("0e9", "0")]
    public void A_number_with_an_exponent_is_read_where_numbers_are_wanted_only(string token, string text)
    {
        Assert.Equal(text, JsonSerializer.Deserialize($$"""{"Value":{{token}}}""", TestJson.Default.AsNumber)!.Value.ToString());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(token, TestJson.Default.Amount));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"Value":"{{token}}"}""", TestJson.Default.AsNumber));
    }

    // JSN-1: the digits that a double or the serializer's own decimal would lose.
    [Theory]
    [InlineData("0.1234567890123456789012345678")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("9007199254740993")]
    [InlineData("72014.25000000")]
    public void No_digit_is_lost(string text) =>
        Assert.Equal(text, JsonSerializer.Deserialize(text, TestJson.Default.Amount)!.ToString());

    // JSN-1
    [Theory]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("-1")]
    [InlineData("\"-1\"")]
    [InlineData("\"1,5\"")]
    [InlineData("\"\"")]
    [InlineData("\" 1\"")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("79228162514264337593543950336")]
    public void What_is_no_amount_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TestJson.Default.Amount));

    // JSN-5
    [Property]
    public void Differences_residues_and_fee_rates_survive(decimal number, decimal other)
    {
        Survives(Delta.Of(number), TestJson.Default.Delta);
        Survives(FeeRate.OfFraction(decimal.Round(Math.Abs(number) % 1m, 12)).OrThrow(), TestJson.Default.FeeRate);
        if (!Math.Abs(number).Amount().Divide(Math.Abs(other) + 1e-9m, 4, Rounding.Exact).TryGet(out _, out var error)
            && error is MoneyError.Inexact inexact)
        {
            Survives(inexact.Lost, TestJson.Default.Residue);
        }
    }

    // JSN-5
    [Property]
    public void Assets_money_and_rates_survive(Amount amount, Places places)
    {
        var known = Asset.Crypto("FOO", "foo-chain", places.Count).OrThrow();
        var unknown = Asset.Fiat("BAR", LanguageExt.Option<int>.None).OrThrow();
        Survives(known, TestJson.Default.Asset);
        Survives(unknown, TestJson.Default.Asset);
        var money = PureCrypto.Money.Of(amount, unknown).OrThrow();
        Assert.Equal(money.ToString(), Survives(money, TestJson.Default.Money).ToString());
        if (Rate.Of(known, unknown, amount).TryGet(out var rate, out _))
        {
            Survives(rate, TestJson.Default.Rate);
        }
    }

    // JSN-5
    [Fact]
    public void Spelled_assets_survive() => Assert.All(AssetTable.Rows, static row =>
    {
        Survives(row.Text, TestJson.Default.AssetText);
        Survives(SpelledAsset.Read(row.Spelling, row.Text), TestJson.Default.SpelledAsset);
        Survives(SpelledAsset.Read(Spelling.Unknown, row.Text), TestJson.Default.SpelledAsset);
    });

    // JSN-5
    [Property]
    public void Fee_schedules_and_breakdowns_survive(FeeSchedule schedule, PureCrypto.Money gross)
    {
        Survives(schedule, TestJson.Default.FeeSchedule);
        foreach (var fee in schedule.Fees)
        {
            Survives(fee, TestJson.Default.Fee);
            Survives(fee.Rule, TestJson.Default.FeeRule);
        }

        if (schedule.Apply(gross).TryGet(out var breakdown, out _))
        {
            Survives(breakdown, TestJson.Default.FeeBreakdown);
            Assert.All(breakdown.Fees, static line => Survives(line, TestJson.Default.FeeLine));
        }
    }

    // JSN-5
    [Property]
    public void Reconciliations_survive(Amount ours, Amount theirs, Places places)
    {
        var tolerance = Tolerance.Of(places.Count, places.Count);
        Survives(tolerance, TestJson.Default.Tolerance);
        Survives(new Figure("fee", ours, theirs), TestJson.Default.Figure);
        if (Reconciliation.Of(tolerance, SeqOf(new Figure("fee", ours, theirs))).TryGet(out var result, out _))
        {
            Survives(result, TestJson.Default.Reconciliation);
            Survives(result.Figures[0], TestJson.Default.ComparedFigure);
        }
    }

    // JSN-5
    [Theory]
    [InlineData(typeof(PureCrypto.Money), """{"amount":"0.001","asset":{"code":"USD","decimals":2}}""")]
    [InlineData(typeof(PureCrypto.Money), """{"amount":"1"}""")]
    [InlineData(typeof(PureCrypto.Money), "5")]
    [InlineData(typeof(Asset), """{"code":"","decimals":2}""")]
    [InlineData(typeof(Asset), """{"code":"USD","decimals":2.5}""")]
    [InlineData(typeof(Asset), """{"code":7}""")]
    [InlineData(typeof(Asset), """{"code":"\ud83d"}""")]
    [InlineData(typeof(Amount), "\"\\ud83d\"")]
    [InlineData(typeof(Rate), """{"base":{"code":"A"},"quote":{"code":"A"},"price":"1"}""")]
    [InlineData(typeof(FeeRate), "\"1.01\"")]
    [InlineData(typeof(Delta), "\"--1\"")]
    [InlineData(typeof(Residue), "\"1/0\"")]
    [InlineData(typeof(Residue), "\"/1\"")]
    [InlineData(typeof(Residue), "\"1\"")]
    [InlineData(typeof(FeeRule), """{"charge":"gift"}""")]
    [InlineData(typeof(FeeRule), """{"charge":"tiered","kind":"Marginal","tiers":[]}""")]
    [InlineData(typeof(FeeRule), """{"charge":"tiered","kind":"1","tiers":[]}""")]
    [InlineData(typeof(FeeRule), """{"charge":"sum","rules":{}}""")]
    [InlineData(typeof(Fee), """{"name":"a","rule":{"charge":"flat","fee":"1"},"rounding":"Sideways"}""")]
    [InlineData(typeof(FeeSchedule), """{"asset":{"code":"A"},"fees":[{"name":"","rule":{"charge":"flat","fee":"1"},"rounding":"Up"}]}""")]
    [InlineData(typeof(FeeBreakdown), """{"gross":{"amount":"5","asset":{"code":"A"}},"fees":[],"net":{"amount":"4","asset":{"code":"A"}}}""")]
    [InlineData(typeof(Tolerance), """{"units":-1,"decimals":2}""")]
    [InlineData(typeof(Reconciliation), """
        {
          "tolerance": { "units": 0, "decimals": 2 },
          "figures": [{ "figure": { "name": "a", "ours": "1", "theirs": "2" }, "difference": "1", "agrees": true }]
        }
        """)]
    [InlineData(typeof(ComparedFigure), """{"figure":{"name":"a","ours":"1","theirs":"2"},"difference":"1","agrees":1}""")]
    public void What_cannot_be_constructed_cannot_be_read(Type type, string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, TestJson.Default));

    // JSN-5
    [Fact]
    public void Names_of_modes_are_their_text()
    {
        Assert.Equal("\"HalfEven\"", JsonSerializer.Serialize(Rounding.HalfEven, TestJson.Default.Rounding));
        Assert.Equal("\"Marginal\"", JsonSerializer.Serialize(TierKind.Marginal, TestJson.Default.TierKind));
        Assert.Equal("\"Mistex\"", JsonSerializer.Serialize(Spelling.Mistex, TestJson.Default.Spelling));
    }

    private static T Survives<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        string json = JsonSerializer.Serialize(value, type);
        var read = JsonSerializer.Deserialize(json, type)!;
        Assert.Equal(value, read);
        Assert.Equal(json, JsonSerializer.Serialize(read, type));
        return read;
    }

    private static string InPieces(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var first = new Piece(utf8.AsMemory(0, 1), 0);
        var last = utf8.Skip(1).Aggregate(first, static (piece, next) => piece.Then(new[] { next }));
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        Assert.True(reader.Read());
        return new AmountAsNumber().Read(ref reader, typeof(Amount), JsonSerializerOptions.Default).ToString();
    }

    internal sealed record AsNumber([property: JsonConverter(typeof(AmountAsNumber))] Amount Value);

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }

    [JsonSerializable(typeof(AsNumber))]
    [JsonSerializable(typeof(Amount))]
    [JsonSerializable(typeof(Delta))]
    [JsonSerializable(typeof(Residue))]
    [JsonSerializable(typeof(FeeRate))]
    [JsonSerializable(typeof(Asset))]
    [JsonSerializable(typeof(AssetText))]
    [JsonSerializable(typeof(SpelledAsset))]
    [JsonSerializable(typeof(PureCrypto.Money))]
    [JsonSerializable(typeof(Rate))]
    [JsonSerializable(typeof(Rounding))]
    [JsonSerializable(typeof(Spelling))]
    [JsonSerializable(typeof(TierKind))]
    [JsonSerializable(typeof(FeeRule))]
    [JsonSerializable(typeof(FeeTier))]
    [JsonSerializable(typeof(Fee))]
    [JsonSerializable(typeof(FeeSchedule))]
    [JsonSerializable(typeof(FeeLine))]
    [JsonSerializable(typeof(FeeBreakdown))]
    [JsonSerializable(typeof(Tolerance))]
    [JsonSerializable(typeof(Figure))]
    [JsonSerializable(typeof(ComparedFigure))]
    [JsonSerializable(typeof(Reconciliation))]
    internal sealed partial class TestJson : JsonSerializerContext;
}
