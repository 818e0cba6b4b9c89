using PureCrypto.Providers.CryptoFuse;

namespace PureCrypto.Tests.Laws;

/// <summary>Estimates and limits of CryptoFuse. CFU-1 to CFU-5.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 500)]
public sealed class CryptoFuseLaws
{
    // CFU-1: the figures of the document's estimate.
    [Fact]
    public void The_documents_withdrawal_pays_its_fees_out_of_the_amount()
    {
        var estimate = WithdrawalEstimate
            .Of(100.00000000m.Amount(), 1.00000000m.Amount(), 0.50000000m.Amount(), finalAmount: false)
            .OrThrow();
        Assert.Equal(
            ("100.00000000", "1.50000000", "98.50000000", "100.00000000"),
            (estimate.Requested.ToString(), estimate.Fee.ToString(), estimate.Received.ToString(), estimate.Deducted.ToString()));
    }

    // CFU-2
    [Fact]
    public void A_final_amount_arrives_whole_and_the_fees_come_on_top()
    {
        var estimate = WithdrawalEstimate.Of(100m.Amount(), 1m.Amount(), 0.5m.Amount(), finalAmount: true).OrThrow();
        Assert.Equal((100m, 101.5m), (estimate.Received.Value, estimate.Deducted.Value));
    }

    // CFU-1, CFU-2
    [Property]
    public void Deducted_is_received_and_fees_either_way(decimal requested, decimal platform, decimal network, bool finalAmount)
    {
        var (amount, ours, theirs) = (Tokens(requested), Tokens(platform), Tokens(network));
        if (WithdrawalEstimate.Of(amount, ours, theirs, finalAmount).TryGet(out var estimate, out var error))
        {
            Assert.Equal(ours.Value + theirs.Value, estimate.Fee.Value);
            Assert.Equal(estimate.Received.Value + estimate.Fee.Value, estimate.Deducted.Value);
            Assert.Equal(amount, finalAmount ? estimate.Received : estimate.Deducted);
        }
        else
        {
            Assert.Equal(new MoneyError.Negative(amount.Value - ours.Value - theirs.Value), error);
            Assert.False(finalAmount);
        }
    }

    // CFU-3: the figures of the document's simple rate.
    [Fact]
    public void The_documents_rate_is_a_product() => Assert.Equal(
        99.9m,
        Estimate(100.0m, 0.999m, FeeRate.Free, isFeePaidByUser: false).Estimated.Value);

    // CFU-3: the figures of the public rates page, which are consistent.
    [Fact]
    public void The_rates_pages_fee_comes_out_of_the_amount()
    {
        var estimate = Estimate(100m, 1.0001m, FeeRate.OfPercent(1.0m).OrThrow(), isFeePaidByUser: false);
        Assert.Equal((100.01m, 1.00m, 99.01m), (estimate.Estimated.Value, estimate.Fee.Value, estimate.Tenant.Value));
        Assert.Equal(100m, estimate.Paid.Value);
    }

    // CFU-4
    [Fact]
    public void A_fee_that_the_user_pays_comes_on_top()
    {
        var estimate = Estimate(100m, 1.0001m, FeeRate.OfPercent(1.0m).OrThrow(), isFeePaidByUser: true);
        Assert.Equal((101.00m, 100.01m, 100.01m), (estimate.Paid.Value, estimate.Estimated.Value, estimate.Tenant.Value));
    }

    // CFU-3, CFU-4
    [Property]
    public void The_tenant_never_has_more_than_the_estimate_and_all_of_it_when_the_user_pays(
        decimal number, decimal share, bool isFeePaidByUser)
    {
        var rate = FeeRate.OfFraction(decimal.Round(Math.Abs(share) % 1m, 4)).OrThrow();
        var estimate = Estimate(decimal.Round(Math.Abs(number) % 1_000_000m, 2), 1.00001234m, rate, isFeePaidByUser);
        Assert.True(estimate.Tenant <= estimate.Estimated);
        Assert.True(!isFeePaidByUser || estimate.Tenant == estimate.Estimated);
        Assert.Equal(isFeePaidByUser ? estimate.Amount.Value + estimate.Fee.Value : estimate.Amount.Value, estimate.Paid.Value);
    }

    // CFU-5: the bounds of the document's currency.
    [Theory]
    [InlineData("9.99999999", "min_amount", "min_amount_usd")]
    [InlineData("10", "", "")]
    [InlineData("100000.00", "", "")]
    [InlineData("100000.01", "max_amount", "max_amount_usd")]
    public void Every_bound_that_is_broken_is_named(string text, string broken, string brokenUsd)
    {
        var amount = Amount.Parse(text).OrThrow();
        var limits = new CurrencyLimits(10.00000000m.Amount(), 100000.00000000m.Amount(), 10.00m.Amount(), 100000.00m.Amount());
        Assert.Equal(broken, Names(limits.Check(amount)));
        Assert.Equal(brokenUsd, Names(limits.CheckUsd(amount)));

        var unknown = LanguageExt.Option<Amount>.None;
        Assert.Equal("", Names((limits with { MinimumUsd = unknown, MaximumUsd = unknown }).CheckUsd(amount)));
    }

    private static string Names(LanguageExt.Validation<BrokenBound, Amount> result) => result.Match(
        Succ: static _ => "",
        Fail: static bounds => string.Join(' ', bounds.Map(static bound => bound.Name)));

    private static RateEstimate Estimate(decimal amount, decimal rate, FeeRate feeRate, bool isFeePaidByUser) =>
        RateEstimate
            .Of(amount.Amount(), rate.Amount(), feeRate, isFeePaidByUser, sourceDecimals: 2, targetDecimals: 2, Rounding.HalfUp)
            .OrThrow();

    private static Amount Tokens(decimal number) => decimal.Round(Math.Abs(number) % 1_000m, 8).Amount();
}
