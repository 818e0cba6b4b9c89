using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Tests.Laws.BtcMix;

/// <summary>What BtcMix is sent, and what its answers mean (BMI-1 to BMI-3, BMA-2, BMA-3; B3, B4, B6, B7, B9).</summary>
public sealed class BtcMixInputLaws
{
    private static readonly TransactionRequest Request = new(
        1, new[] { Pay("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u", "0.001"), Pay("mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9", "0.002") }.ToSeq(), "qljncygz");

    [Fact]
    public void Every_fault_of_a_request_is_named_at_once()
    {
        var (twice, elsewhere) = (Request.Payouts[0].Recipient, Destination.Of(Networks.BitcoinRegtest, Request.Payouts[1].Recipient.Address, default).OrThrow());
        var bad = new TransactionRequest(-1, new[] { new Payout(twice, Of("0.1")), new Payout(twice, Of("0")), new Payout(elsewhere, Of("0.123456789")) }.ToSeq(), "a,b");
        Assert.Equal(
            [
                "delay must be 0 or more hours",
                "payouts must name each address once",
                "payouts must be more than 0 each, with at most 8 decimals",
                "refCode must be visible ASCII without blanks, | and ,",
                "payouts[2].address must be on Bitcoin's main network or its test network",
            ],
            Faults(bad));
        Assert.Equal(["payouts must name at least one address"], Faults(Request with { Payouts = default }));
        Assert.Empty(Faults(Request));
    }

    /// <summary>BMI-3: whoever asks for it by its fields is told of each address that is none.</summary>
    [Fact]
    public void Every_address_is_checked_before_anything_is_sent() => Assert.Equal(
        [
            "delay must be 0 or more hours",
            "payouts[1].address must be an address of bitcoin-testnet: the checksum does not hold",
            "payouts[2].address must be an address of bitcoin: too short or too long",
            "payouts[3].address must be 1 to 255 visible ASCII characters",
        ],
        FaultsOf(PureCrypto.Calls.Request.Parse(Verb.Post, "/api/createTransaction", Body.OfText("""
            {"delay":"-1","payouts":{"mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u":"1","mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4v":"1","1nobody":"1","":"1"}}
            """)).Bind(static request => Bind.To(BtcMixEndpoints.CreateTransaction.Plain, request))));

    /// <summary>BMI-3.</summary>
    [Theory]
    [InlineData("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u", "bitcoin-testnet")]
    [InlineData("tb1qmc2vcq6a427v6t83z8rnyg9ldf5k5p5uj2x4xv", "bitcoin-testnet")]
    [InlineData("TB1QMC2VCQ6A427V6T83Z8RNYG9LDF5K5P5UJ2X4XV", "bitcoin-testnet")]
    [InlineData("bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh", "bitcoin")]
    [InlineData("3P14159f73E4gFr7JterCCQh9QjiTjiZrG", "bitcoin")]
    [InlineData("bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlx", "")]
    [InlineData("TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL", "")]
    [InlineData("", "")]
    public void An_address_is_of_the_network_that_its_first_character_tells(string address, string network) =>
        Assert.Equal(network, BtcMixAddresses.Parse(address).Match(Right: static sound => sound.Network.Name, Left: static _ => ""));

    /// <summary>BMI-3: an address of an answer that is none is kept, with the doubt.</summary>
    [Fact]
    public void An_answers_address_is_kept_whatever_it_is()
    {
        var created = Created("""{"nobody":"0"}""");
        var (address, _, doubt) = created.DepositAddress;

        Assert.Equal(("tb1q", "nobody"), (address, created.EchoedPayouts[0].Address));
        Assert.True(doubt.IsSome && created.DepositAddress.Checked.IsLeft && created.EchoedPayouts[0].Recipient.IsLeft);
        Assert.False(created.Answers(Request));
    }

    [Fact]
    public void Zeros_at_the_end_are_no_decimals() =>
        Assert.Empty(Faults(Request with { Payouts = new[] { Pay("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u", "0.1000000000") }.ToSeq() }));

    [Fact]
    public void The_echo_is_compared_by_address_and_not_by_amount()
    {
        var created = Created("""{"mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u":"0","mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9":"0"}""");
        Assert.True(created.Answers(Request));
        Assert.False(created.Answers(Request with { Payouts = Request.Payouts.Tail }));
        Assert.False(created.Answers(Request with { DelayHours = 2 }));
        Assert.False(created.Answers(Request with { RefCode = default }));
    }

    [Fact]
    public void The_deposit_to_make_is_the_requested_payouts_and_the_fee()
    {
        var created = Created("[]");
        Assert.Equal(DepositToMake.Of(Request.Payouts.Map(static payout => payout.Amount), created.Fee).OrThrow(), created.Deposit);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("false", false)]
    [InlineData("\"false\"", false)]
    public void A_result_is_a_flag_or_the_word_for_it(string json, bool result) =>
        Assert.Equal(result, Read.From(BtcMixProvider.Value, BtcMixEndpoints.ValidateAddress, Ok($$"""{"result":{{json}}}""")).OrThrow().Value.Result);

    [Theory]
    [InlineData("1")]
    [InlineData("\"yes\"")]
    [InlineData("null")]
    public void Anything_else_is_no_result(string json) =>
        Assert.True(Read.From(BtcMixProvider.Value, BtcMixEndpoints.ValidateAddress, Ok($$"""{"result":{{json}}}""")).IsLeft);

    [Theory]
    [InlineData("", true)]
    [InlineData(",\"depositAmount\":null", true)]
    [InlineData(",\"depositAmount\":0.00316", false)]
    [InlineData(",\"depositAmount\":\"0.00316\"", false)]
    [InlineData(",\"depositAmount\":3.16e-3", false)]
    public void A_listed_amount_may_be_absent_null_a_number_or_a_string(string field, bool isNone)
    {
        var item = Read.From(BtcMixProvider.Value, BtcMixEndpoints.Transactions, Ok($$"""
            {"transactions":[{"id":"A","status":"pending","depositAddress":"tb1q","payouts":{},"fee":"0.1","delay":0,"updated":"2022-05-05T08:52:52+00:00","created":"2022-05-05T08:52:52+00:00"{{field}}}],"totalTransactions":"27","limit":2,"offset":0}
            """)).OrThrow().Value.Transactions[0];
        Assert.Equal(isNone ? default(Option<Amount>) : Amount.Parse("0.00316").OrThrow(), item.DepositAmount);
    }

    private static Payout Pay(string address, string amount) => new(BtcMixAddresses.Parse(address).OrThrow(), Of(amount));

    private static Amount Of(string amount) => Amount.Parse(amount).OrThrow();

    private static string[] Faults(TransactionRequest request) => FaultsOf(Prepare.From(BtcMixEndpoints.CreateTransaction.Plain, request));

    private static string[] FaultsOf<T>(Either<CallError, T> result) => result.Match(
        Right: static _ => [],
        Left: static error => error is CallError.Refused refused ? refused.Faults.Select(static fault => fault.ToString()).ToArray() : []);

    private static CreatedTransaction Created(string payouts) => Read.From(BtcMixProvider.Value, BtcMixEndpoints.CreateTransaction.Plain, Ok($$"""
        {"id":"JEVG1TKFP4L95EDX","status":"pending","depositAddress":"tb1q","depositAmount":0.00316,"payouts":{{payouts}},"fee":0.00016,"delay":"1","refCode":"qljncygz","updated":"2022-05-05T08:56:05+00:00","created":"2022-05-05T08:56:05+00:00","signature":"x"}
        """)).OrThrow().Value;

    private static Response Ok(string body) => new(200, default, Body.OfText(body));
}
