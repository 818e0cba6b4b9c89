using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Orders;
using PureCrypto.Orders.Json;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;
using OrderStatus = PureCrypto.Providers.Mistex.OrderStatus;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>A status is of the table, or some other text that is kept (ORD-8 to ORD-10).</summary>
public sealed class OpenStatusLaws
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new OpenStatusConverter<OrderStatus>(MistexMachines.Order) } };

    public static TheoryData<string> Names => EveryMachine.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_spelling_survives_reading_and_writing(string name) => EveryMachine.Check(name, new SpellingsSurvive());

    [Property]
    public bool Any_other_text_is_kept_and_is_never_final_nor_success(string text)
    {
        if (string.IsNullOrEmpty(text) || MistexMachines.Order.TryParseKnown(text, out _)) return true;
        var status = MistexMachines.Order.Parse(text).OrThrow();
        var outlook = MistexMachines.Order.Observe(default, status).Outlook;
        return status is OpenStatus<OrderStatus>.Other && status.Text == text
            && MistexMachines.Order.PhaseOf(status) == Phase.Unknown
            && outlook is { Certainty: Certainty.Unplaced, Phase: Phase.Unknown, IsOver: false, MoneyArrived: false, MayStillChange: true, NeedsPerson: true };
    }

    [Property]
    public bool Json_keeps_the_text(string text)
    {
        if (string.IsNullOrEmpty(text)) return true;
        var status = MistexMachines.Order.Parse(string.Concat(text.EnumerateRunes())).OrThrow();
        return JsonSerializer.Deserialize<OpenStatus<OrderStatus>>(JsonSerializer.Serialize(status, Json), Json) == status;
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("\"\\ud83d\"")]
    public void Json_without_a_text_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OpenStatus<OrderStatus>>(json, Json));

    [Fact]
    public void Absent_and_empty_are_errors()
    {
        Assert.Equal(new StatusError.Absent(), MistexMachines.Order.Parse(null));
        Assert.Equal(new StatusError.Empty(), MistexMachines.Order.Parse(""));
        Assert.Equal("There is no status.", new StatusError.Absent().Describe());
        Assert.Equal("The status is empty.", new StatusError.Empty().Describe());
        Assert.Equal("The event x says nothing of it.", new StatusError.OtherEvent("x").Describe());
    }

    [Theory]
    [InlineData("Completed")]
    [InlineData("COMPLETED")]
    [InlineData(" completed")]
    [InlineData("completed\u200d")]
    [InlineData("complete")]
    public void Spelling_is_compared_letter_by_letter_in_every_culture(string text) => Cultures.InEach(() =>
        Assert.IsType<OpenStatus<OrderStatus>.Other>(MistexMachines.Order.Parse(text).OrThrow()));

    [Fact]
    public void A_name_in_camel_case_is_not_bent_by_a_culture() => Cultures.InEach(static () =>
        Assert.True(CryptoPaymentsMachines.Order.Parse("inProgress").OrThrow().Is(Providers.CryptoPayments.OrderStatus.InProgress)));

    [Fact]
    public void Two_spellings_are_one_status_and_each_is_kept()
    {
        var (waiting, pending) = (CryptoFuseMachines.Payment.Parse("waiting").OrThrow(), CryptoFuseMachines.Payment.Parse("pending").OrThrow());
        Assert.True(waiting.Is(PaymentStatus.Waiting) && pending.Is(PaymentStatus.Waiting));
        Assert.Equal(("waiting", "pending"), (waiting.Text, pending.Text));
        Assert.Equal(VerdictKind.Unchanged, CryptoFuseMachines.Payment.Observe(CryptoFuseMachines.Payment.Observe(default, waiting).Standing, pending).Kind);
    }

    [Fact]
    public void A_table_of_words_has_no_word_twice_and_none_that_is_empty()
    {
        Assert.Throws<ArgumentException>(static () => new Vocabulary<RateType>((RateType.Float, "f"), (RateType.Fixed, "f")));
        Assert.Throws<ArgumentException>(static () => new Vocabulary<RateType>((RateType.Float, "")));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Vocabulary<RateType>((RateType.Float, "float")).Write(RateType.Fixed));
        Assert.Equal("float", new Vocabulary<RateType>((RateType.Float, "float"), (RateType.Float, "floating")).Write(RateType.Float).Text);
    }

    private sealed class SpellingsSurvive : IMachineVisitor<bool>
    {
        public bool Visit<TStatus>(Machine<TStatus> machine) where TStatus : struct, Enum
        {
            var json = new JsonSerializerOptions { Converters = { new OpenStatusConverter<TStatus>(machine) } };
            foreach (var state in machine.Table.States)
            {
                Assert.Equal(state.Spellings[0], machine.Text(state.Status));
                foreach (string text in state.Spellings)
                {
                    var status = machine.Parse(text).OrThrow();
                    Assert.True(status.Is(state.Status) && machine.TryParseKnown(text, out var same) && same.Equals(state.Status));
                    Assert.Equal(text, status.ToString());
                    Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(status, json));
                    Assert.Same(status, JsonSerializer.Deserialize<OpenStatus<TStatus>>($"\"{text}\"", json));
                    Assert.Equal(state.Phase, machine.PhaseOf(status));
                }
            }

            return true;
        }
    }
}
