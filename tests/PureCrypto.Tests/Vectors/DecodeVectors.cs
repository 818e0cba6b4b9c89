using System.Text;
using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>Answers are the documents' examples; and with any field gone, null or garbage, nothing crashes and nothing is read that was
/// not sent (CAL-4, CAL-20, MSC-1, MSE-1, BMA-2, BMI-4).</summary>
public sealed class DecodeVectors
{
    public static TheoryData<string, DecodeVector> Rows()
    {
        var rows = new TheoryData<string, DecodeVector>();
        foreach (string provider in new[] { "btcmix", "cryptopayments", "mistex" })
        {
            foreach (var row in VectorFiles.Rows<DecodeVector>($"decode/{provider}.json")) rows.Add(provider, row);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_answer_of_the_document_is_read_and_holds_nothing_unknown(string provider, DecodeVector row)
    {
        var read = Read(provider, row.Endpoint, row.Status, row.Body);
        Assert.Equal(row.Status < 300, read.IsRight);
        Assert.Empty(read.Match(
            Right: static answer => answer.Unknowns,
            Left: static error => error is CallError.Rejected rejected ? rejected.Error.Unknowns : default));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void With_any_field_gone_null_or_garbage_nothing_is_read_that_was_not_sent(string provider, DecodeVector row)
    {
        var whole = Read(provider, row.Endpoint, row.Status, row.Body);
        foreach (string[] path in JsonChanges.Paths(JsonNode.Parse(row.Body)!))
        {
            foreach (string? put in (string?[])[.. JsonChanges.Garbage, "null", null])
            {
                string changed = JsonChanges.Changed(row.Body, path, put);
                var read = Read(provider, row.Endpoint, row.Status, changed);
                string where = $"{string.Join('.', path)} = {put ?? "(gone)"}: {changed}";
                if (row.Status >= 300)
                {
                    Assert.True(read.Match(Right: static _ => false, Left: error => error is CallError.Rejected x && x.Error.Status == row.Status && x.Error.Raw.Text == changed), where);
                    continue;
                }

                // What is read is what was sent: all else as in the example, and the changed field as it came, or nothing.
                read.IfRight(answer => Assert.True(JsonChanges.Agree(answer.Written, JsonChanges.Changed(Written(whole), path, put), path), where));
            }
        }
    }

    /// <summary>CAL-31: a name that is no text, anywhere in the body, and every name given twice.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void With_a_name_that_is_no_text_or_names_given_twice_the_bytes_are_kept_and_nothing_crashes(string provider, DecodeVector row)
    {
        var text = JsonNode.Parse(row.Body)!;
        for (int at = row.Body.IndexOf('{', StringComparison.Ordinal); at >= 0; at = row.Body.IndexOf('{', at + 1))
        {
            bool isEmpty = row.Body[(at + 1)..].TrimStart()[0] == '}';
            byte[] body = [.. Encoding.UTF8.GetBytes(row.Body[..(at + 1)]), .. "\""u8, 0xff, 0xfe, .. "\":1"u8, .. isEmpty ? ""u8 : ","u8, .. Encoding.UTF8.GetBytes(row.Body[(at + 1)..])];
            Assert.Equal(body, Kept(Read(provider, row.Endpoint, row.Status, Body.OfBytes(body)), row.Status));
        }

        var twice = Body.OfText(JsonChanges.Twice(text));
        var read = Read(provider, row.Endpoint, row.Status, twice);
        if (read.IsLeft) Assert.Equal(twice.Bytes.ToArray(), Kept(read, row.Status));
    }

    private static byte[] Kept(Either<CallError, Was> read, int status) => read.Match(
        Right: static _ => [],
        Left: error => error switch
        {
            CallError.Unreadable x when status < 300 => x.Response.Body.Bytes.ToArray(),
            CallError.Rejected x when status >= 300 => x.Error.Raw.Bytes.ToArray(),
            _ => [],
        });

    [Fact]
    public void The_fields_of_an_order_mean_what_the_document_says()
    {
        var order = Value(MistexProvider.Value, MistexEndpoints.Order, "mistex", "order");
        Assert.Equal(("f47ac10b-58cc-4372-a567-0e02b2c3d479", "MX-8A3F2D", "exchanging"), (order.Id.Text, order.ShortId.Text, order.Status.Text));
        Assert.Equal(new DateTimeOffset(2026, 4, 7, 12, 34, 56, TimeSpan.Zero), order.CreatedAt);
        Assert.Equal(TimeSpan.FromSeconds(1800), order.ExpiresAt - order.CreatedAt);
        Assert.Equal(("BTC", "BTC", "XMR", "XMR"), (order.CoinFrom, order.NetworkFrom, order.CoinTo, order.NetworkTo));
        Assert.Equal(("0.05", "5.431", "float", "108.62"), (order.AmountFromExpected.ToString(), order.AmountToExpected.ToString(), order.RateType.Text, order.RateQuoted.ToString()));
        Assert.Equal("bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh on bitcoin", order.DepositAddress.Checked.OrThrow().ToString());
        Assert.True(order.PayoutTxid.IsNone);
        Assert.Equal(("a1b2c3d4e5f6...", 2, 2), (order.DepositTxid.IfNone(""), order.DepositConfirmations.IfNone(0), order.DepositConfirmationsRequired.IfNone(0)));
    }

    [Fact]
    public void The_fields_of_a_currency_and_of_a_rate_mean_what_the_document_says()
    {
        var tether = Value(MistexProvider.Value, MistexEndpoints.Currencies, "mistex", "currencies")[1];
        Assert.Equal(("USDT", "TRC20", "Tether", 20, 6), (tether.Coin, tether.Network, tether.Name, tether.MinConfirmations, tether.Decimals));
        Assert.Equal(("10.0", "500000.0"), (tether.MinAmount.ToString(), tether.MaxAmount.ToString()));
        Assert.True(tether is { IsActive: true, IsDepositEnabled: true, IsWithdrawEnabled: true } && tether.IsMemo == false && tether.ExplorerTxUrl.IsNone);

        var sparse = Value(MistexProvider.Value, MistexEndpoints.Currencies, "mistex", "currencies-memo-and-links")[0];
        Assert.Equal(("20", "1000000", 1), (sparse.MinAmount.ToString(), sparse.MaxAmount.ToString(), sparse.MinConfirmations));
        Assert.True(sparse is { IsActive: true, IsDepositEnabled: false } && sparse.IsMemo.IsNone && sparse.IconUrl.IsNone && sparse.ExplorerTxUrl.IsSome);

        var rate = Value(MistexProvider.Value, MistexEndpoints.Rate, "mistex", "rate");
        Assert.Equal(("68518.82", "0.0013", "43.35"), (rate.Rate.ToString(), rate.MinAmount.ToString(), rate.MaxAmount.ToString()));
    }

    [Fact]
    public void The_fields_of_a_transaction_mean_what_the_page_says()
    {
        var created = Value(BtcMixProvider.Value, BtcMixEndpoints.CreateTransaction.Plain, "btcmix", "create-transaction");
        Assert.Equal("tb1qmc2vcq6a427v6t83z8rnyg9ldf5k5p5uj2x4xv on bitcoin-testnet", created.DepositAddress.Checked.OrThrow().ToString());
        Assert.True(created.EchoedPayouts.ForAll(static payout => payout.Recipient.IsRight));
        Assert.Equal(("0.00316", "0.00016", 1, "qljncygz"), (created.Deposit.Amount.ToString(), created.Fee.ToString(), created.DelayHours, created.RefCode.IfNone("")));

        var done = Value(BtcMixProvider.Value, BtcMixEndpoints.Transaction.Plain, "btcmix", "transaction");
        Assert.Equal(("0.0062244", 0), (done.AmountReceived.Match(Some: static x => x.ToString(), None: static () => ""), done.DelayHours));
        Assert.StartsWith("80bb6cda", done.DepositTxid.IfNone(""), StringComparison.Ordinal);
        Assert.StartsWith("0ea6f3a7", done.Txid.IfNone(""), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(210), done.Updated - done.Created);

        var status = Value(BtcMixProvider.Value, BtcMixEndpoints.Status, "btcmix", "status-in-strings");
        Assert.Equal(status.At.ToUnixTimeSeconds(), status.Timestamp);

        var page = Value(BtcMixProvider.Value, BtcMixEndpoints.Transactions, "btcmix", "transactions");
        Assert.Equal((27, 2, 0, 2), (page.TotalTransactions, page.Limit, page.Offset, page.Transactions.Count));
        Assert.True(page.Transactions[0].DepositAmount.IsSome && page.Transactions[1].DepositAmount.IsNone);
    }

    private sealed record Was(string Written, Seq<Unknown> Unknowns);

    private static TOut Value<TIn, TOut>(Provider provider, Endpoint<TIn, TOut> endpoint, string file, string name) => PureCrypto.Calls.Read.From(
        provider, endpoint, new Response(200, default, Body.OfText(VectorFiles.Rows<DecodeVector>($"decode/{file}.json").Single(row => row.Name == name).Body))).OrThrow().Value;

    private static Either<CallError, Was> Read(string provider, string endpoint, int status, string body) => Read(provider, endpoint, status, Body.OfText(body));

    private static Either<CallError, Was> Read(string provider, string endpoint, int status, Body body)
    {
        var found = Catalog.All.Find(p => p.Name == provider).IfNone(() => throw new InvalidOperationException(provider));
        return found.Endpoints.Find(e => e.Name == endpoint).IfNone(() => throw new InvalidOperationException(endpoint))
            .Accept(new Reading(found, new Response(status, default, body)));
    }

    private static string Written(Either<CallError, Was> read) => read.Match(Right: static was => was.Written, Left: static _ => "{}");

    private sealed class Reading(Provider provider, Response response) : IEndpointVisitor<Either<CallError, Was>>
    {
        public Either<CallError, Was> Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => PureCrypto.Calls.Read.From(provider, endpoint, response)
            .Map(answer => new Was(Write.From(endpoint, answer.Value).Body.Text, answer.Unknowns));
    }
}
