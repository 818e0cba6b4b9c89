using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.BtcMix;

/// <summary>Which transactions of a list can be what came of a request (BMT-1 to BMT-3).</summary>
[Properties(Arbitrary = [typeof(All), typeof(BtcMixValues)])]
public sealed class BtcMixSettlingLaws
{
    private static readonly DateTimeOffset Start = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);
    private static readonly Doubt AtStart = new(Start, Start.AddSeconds(10));

    /// <summary>BMT-2.</summary>
    [Property]
    public bool What_came_of_a_request_answers_it_in_any_order_and_with_or_without_its_code(TransactionRequest any, bool showsCode)
    {
        var request = Sound(any);
        var item = ItemOf("A", request, Start) with { Payouts = Stated(request).Rev(), RefCode = showsCode ? request.RefCode : default };
        return item.Answers(request);
    }

    /// <summary>BMT-2.</summary>
    [Property]
    public bool Another_delay_code_address_or_amount_or_a_payout_more_or_less_answers_something_else(TransactionRequest any)
    {
        var request = Sound(any);
        var item = ItemOf("A", request, Start);
        var stated = Stated(request);
        var first = stated[0];
        return new[]
        {
            item with { DelayHours = request.DelayHours ^ 1 },
            item with { RefCode = request.RefCode.IfNone("") + "0" },
            item with { Payouts = stated.Skip(1).ToArray().ToSeq() },
            item with { Payouts = stated.Add(new StatedPayout(first.Address + "0", first.Amount)) },
            item with { Payouts = stated.Skip(1).Append(new StatedPayout(first.Address + "0", first.Amount)).ToArray().ToSeq() },
            item with { Payouts = stated.Skip(1).Append(first with { Amount = Amount.Zero }).ToArray().ToSeq() },
        }.All(other => !other.Answers(request));
    }

    /// <summary>BMT-1 and BMT-3: whatever the pages' size, what is alike and new is named, all of it and nothing else, and nothing is read that is older.</summary>
    [Property]
    public bool Whatever_the_pages_exactly_what_is_alike_and_new_is_named(TransactionRequest any, (bool IsAlike, byte SecondsBefore)[] made, byte size)
    {
        var request = Sound(any);
        int limit = (size % 7) + 1;
        var list = made.OrderBy(static x => x.SecondsBefore)
            .Select((x, i) => ItemOf($"T{i}", request, Start.AddSeconds(-x.SecondsBefore)) with { DelayHours = x.IsAlike ? request.DelayHours : request.DelayHours ^ 1 })
            .ToArray();
        string[] expected = [.. list.Where(item => item.Answers(request) && item.Created >= Start.AddMinutes(-1)).Select(static item => item.Id.Text)];
        int asked = 0;

        var settled = Settle(request, offset =>
        {
            asked++;
            return new TransactionsPage(list.Skip(offset).Take(limit).ToArray().ToSeq(), list.Length, limit, offset);
        });

        int recent = list.Count(static item => item.Created >= Start.AddMinutes(-1));
        return asked <= ((recent + limit - 1) / limit) + 1 && settled switch
        {
            Settled<CreatedTransaction>.Found found => expected is [var only] && only == found.Id,
            Settled<CreatedTransaction>.Ambiguous several => expected.Length > 1 && expected.SequenceEqual(several.Ids),
            Settled<CreatedTransaction>.NotDone => expected is [],
            _ => false,
        };
    }

    // Generated codes have no 0 in them, and no address ends as another does with a 0 after it.
    private static TransactionRequest Sound(TransactionRequest any) => any with
    {
        DelayHours = Math.Max(0, any.DelayHours),
        Payouts = any.Payouts.IsEmpty ? new[] { new Payout(BtcMixAddresses.Parse("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u").OrThrow(), Amount.From(1m).OrThrow()) }.ToSeq() : any.Payouts,
    };

    private static ListedTransaction ItemOf(string id, TransactionRequest request, DateTimeOffset created) => new(
        TransactionId.Parse(id).IfNone(static () => throw new InvalidOperationException("An id is not empty.")),
        BtcMixMachines.Transaction.Write(TransactionStatus.Pending),
        StatedDeposit.Of("bitcoin-testnet", "tb1q"),
        default,
        Stated(request),
        Amount.Zero,
        request.DelayHours,
        created,
        created,
        RefCode: request.RefCode);

    private static Seq<StatedPayout> Stated(TransactionRequest request) =>
        request.Payouts.Map(static payout => new StatedPayout(payout.Recipient.Address, payout.Amount)).ToArray().ToSeq();

    private static Settled<CreatedTransaction> Settle(TransactionRequest request, Func<int, TransactionsPage> pageAt)
    {
        var endpoint = BtcMixEndpoints.CreateTransaction.Plain;
        var plan = endpoint.Settlement.IfNone(static () => throw new InvalidOperationException("It moves money."))
            .Plan(BtcMixProvider.Value, endpoint, request, AtStart, Start.AddHours(1));
        while (plan is SettlingPlan<CreatedTransaction>.Ask ask)
        {
            var query = Bind.To(BtcMixEndpoints.Transactions, ask.Request).OrThrow();
            plan = ask.Then(Write.From(BtcMixEndpoints.Transactions, pageAt(query.Offset.IfNone(0))));
        }

        return ((SettlingPlan<CreatedTransaction>.End)plan).Result.OrThrow();
    }
}
