using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;
using Mix = PureCrypto.Providers.BtcMix;
using Payment = PureCrypto.Providers.CryptoPayments;
using Swap = PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>An answer is one to what was asked, or none: a genuine one to something else is a replay (CAL-38, BMA-3, BMA-4).</summary>
public sealed class AnswersFitLaws
{
    [Fact]
    public void A_signed_transaction_is_the_one_that_was_asked_for()
    {
        using var secret = Secret.OfText("signs");
        Prop.ForAll(Every.Value<Mix.Transaction>(), Every.Value<Mix.TransactionId>(), (transaction, asked) =>
        {
            var genuine = Write.From(BtcMixEndpoints.Transaction, secret, transaction);
            Either<CallError, Answer<Verified<Mix.Transaction>>> To(Mix.TransactionId id) => Read.From(BtcMixProvider.Value, BtcMixEndpoints.Transaction, id, secret, genuine);
            return To(transaction.Id).IsRight && (asked == transaction.Id || Strays("id", To(asked)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_new_transaction_is_the_one_that_was_asked_for()
    {
        using var secret = Secret.OfText("signs");
        Prop.ForAll(Every.Value<TransactionRequest>(), Every.Value<CreatedTransaction>(), (request, made) =>
        {
            var payouts = request.Payouts.Map(static payout => new StatedPayout(payout.Recipient.Address, payout.Amount));
            var genuine = Write.From(BtcMixEndpoints.CreateTransaction, secret, made with { EchoedPayouts = payouts, DelayHours = request.DelayHours, RefCode = request.RefCode });
            Either<CallError, Answer<Verified<CreatedTransaction>>> To(TransactionRequest asked) =>
                Read.From(BtcMixProvider.Value, BtcMixEndpoints.CreateTransaction, asked, secret, genuine);
            return To(request).IsRight
                && Strays("delay", To(request with { DelayHours = request.DelayHours + 1 }))
                && Strays("refCode", To(request with { RefCode = request.RefCode.IsSome ? Option<string>.None : "code" }))
                && (request.Payouts.IsEmpty || Strays("payouts", To(request with { Payouts = request.Payouts.Tail })));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_order_of_mistex_is_the_one_that_was_asked_for_by_either_name() =>
        Prop.ForAll(Every.Value<Swap.Order>(), Every.Value<Swap.OrderId>(), static (order, asked) =>
        {
            var answer = Write.From(MistexEndpoints.Order, order);
            Either<CallError, Answer<Swap.Order>> To(Swap.OrderId id) => Read.From(MistexProvider.Value, MistexEndpoints.Order, id, answer);
            return To(order.Id).IsRight && To(order.ShortId).IsRight
                && (asked == order.Id || asked == order.ShortId || Strays(asked.IsUuid ? "id" : "short_id", To(asked)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_order_of_cryptopayments_is_the_one_that_was_asked_for() =>
        Prop.ForAll(Every.Value<Payment.Order>(), Every.Value<Payment.OrderId>(), static (order, asked) =>
        {
            var answer = Write.From(CryptoPaymentsEndpoints.Order, order);
            Either<CallError, Answer<Payment.Order>> To(Payment.OrderId id) => Read.From(CryptoPaymentsProvider.Value, CryptoPaymentsEndpoints.Order, id, answer);
            return To(order.Id).IsRight && (asked == order.Id || Strays("id", To(asked)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_transaction_of_cryptopayments_is_the_one_that_was_asked_for() =>
        Prop.ForAll(Every.Value<Payment.Transaction>(), Every.Value<Payment.TransactionId>(), static (transaction, asked) =>
        {
            var answer = Write.From(CryptoPaymentsEndpoints.Transaction, transaction);
            Either<CallError, Answer<Payment.Transaction>> To(Payment.TransactionId id) =>
                Read.From(CryptoPaymentsProvider.Value, CryptoPaymentsEndpoints.Transaction, id, answer);
            return To(transaction.Id).IsRight && (asked == transaction.Id || Strays("id", To(asked)));
        }).QuickCheckThrowOnFailure();

    /// <summary>The exceptions were written by hand: their answers do not name what was asked for.</summary>
    [Fact]
    public void What_is_asked_for_by_name_is_held_against_the_name() => Assert.Equal(
        ["btcmix validate-address", "mintarex accept-quote"],
        Catalog.All.Bind(static p => p.Endpoints.Filter(static e => !e.Path.Places.IsEmpty && !e.Accept(new Holds())).Map(e => $"{p.Name} {e.Name}")).ToArray());

    [Fact]
    public void It_is_told_in_words() => Assert.Equal(
        "Not accepted: the answer is not one to what was asked; its id is another.", new VerificationError.AnswersAnother("id").Describe());

    private static bool Strays<T>(string field, Either<CallError, Answer<T>> read) => read.Match(
        Right: static _ => false,
        Left: error => error is CallError.Unverified { Error: VerificationError.AnswersAnother another } && another.Field == field);

    /// <summary>Whether any answer is not one to any input: an endpoint that compares nothing finds none.</summary>
    private sealed class Holds : IEndpointVisitor<bool>
    {
        public bool Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => Every.Value<TIn>().Generator.SelectMany(input =>
            Every.Value<TOut>().Generator.Select(output => endpoint.Mismatch(input, output).IsSome)).Sample(20).Any(static strays => strays);
    }
}
