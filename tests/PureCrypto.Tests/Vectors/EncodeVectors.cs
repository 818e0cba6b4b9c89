using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>Requests are the documents' examples, byte for byte; and a server reads them back (CAL-1, BMI-2, CPO-3, MKS-3, MSO-6).</summary>
public sealed class EncodeVectors
{
    private static readonly Stamp Stamp = new(DateTimeOffset.UnixEpoch, Nonce.Of(Guid.Empty));
    private static readonly Credential Partner = MistexKey.Parse("dk_live_xxxxxxxx.your_secret").OrThrow().Credential;
    private static readonly Credential Customer = Credential.Bearer(Secret.OfText("api_key"), Secret.OfText("{secret_key}"));

    public static TheoryData<string, EncodeVector> Rows()
    {
        var rows = new TheoryData<string, EncodeVector>();
        foreach (string provider in new[] { "btcmix", "cryptopayments", "mistex" })
        {
            foreach (var row in VectorFiles.Rows<EncodeVector>($"encode/{provider}.json")) rows.Add(provider, row);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_request_is_the_documents_to_the_byte(string provider, EncodeVector row)
    {
        var sent = provider switch
        {
            "btcmix" => BtcMix(row.Name),
            "cryptopayments" => CryptoPaymentsRequests.Of(row.Name),
            _ => Mistex(row.Name),
        };

        Assert.Equal((row.Method, row.Target, row.Body), (sent.Request.Verb.Text(), sent.Request.Target, sent.Request.Body.Text));
        Assert.Equal(row.Headers.Order(StringComparer.Ordinal), sent.Headers.Select(static h => $"{h.Name}: {h.OnTheWire()}").Order(StringComparer.Ordinal).ToArray());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_server_reads_it_and_would_send_the_same(string provider, EncodeVector row)
    {
        var again = EndpointOf(provider, row).Accept(new Rebuilt(row)).IfNone(() => throw new InvalidOperationException("It was refused."));
        Assert.Equal((row.Target, row.Body), (again.Target, again.Body.Text));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void With_any_field_gone_null_or_garbage_a_server_refuses_it_or_reads_what_was_sent(string provider, EncodeVector row)
    {
        var endpoint = EndpointOf(provider, row);
        if (row.Body.Length > 0)
        {
            foreach (string[] path in JsonChanges.Paths(JsonNode.Parse(row.Body)!))
            {
                foreach (string? put in (string?[])[.. JsonChanges.Garbage, "null", null])
                {
                    var changed = row with { Body = JsonChanges.Changed(row.Body, path, put) };
                    endpoint.Accept(new Rebuilt(changed)).IfSome(again => Assert.True(
                        again.Target == row.Target && JsonChanges.Agree(again.Body.Text, changed.Body, path), $"{changed.Body} became {again.Body.Text}"));
                }
            }
        }

        string[] query = row.Target.Split('?') is [_, var text] ? text.Split('&') : [];
        foreach (string parameter in query)
        {
            string name = parameter[..parameter.IndexOf('=', StringComparison.Ordinal)];
            foreach (string? put in (string?[])["", "-1", "1e400", "garbage", "%00", "%F0%9F", null])
            {
                string[] left = [.. query.Select(other => other == parameter ? put is null ? null : $"{name}={put}" : other).OfType<string>()];
                string target = string.Join('?', new[] { row.Target.Split('?')[0], string.Join('&', left) }.Where(static part => part.Length > 0));
                endpoint.Accept(new Rebuilt(row with { Target = target })).IfSome(again => Assert.Equal(Uri.UnescapeDataString(target), Uri.UnescapeDataString(again.Target)));
            }
        }
    }

    private static SignedRequest Mistex(string name) => name switch
    {
        "currencies" => Of(MistexProvider.Value, MistexEndpoints.Currencies, default, Partner),
        "rate" => Of(MistexProvider.Value, MistexEndpoints.Rate, new RateQuery("BTC", "USDT", NetworkTo: "TRC20", Amount: Amount("1")), Credential.Nobody),
        "rate-every-parameter" => Of(MistexProvider.Value, MistexEndpoints.Rate, new RateQuery("USDT", "USDC", "TRC20", "ERC20", Amount("0.50"), RateType.Fixed), Credential.Nobody),
        "rate-with-key" => Of(MistexProvider.Value, MistexEndpoints.Rate, new RateQuery("BTC", "USDT"), Partner),
        "create-order" => Of(MistexProvider.Value, MistexEndpoints.CreateOrder, Documented, Partner),
        "create-order-python" => Of(MistexProvider.Value, MistexEndpoints.CreateOrder, Documented with { Recipient = On("XMR", "48vKMSe5p..."), Refund = default }, Partner),
        "create-order-with-tag" => Of(
            MistexProvider.Value,
            MistexEndpoints.CreateOrder,
            new OrderRequest("USDT", "TRC20", "XRP", "XRP", Amount("100.50"), RateType.Fixed, On("XRP", "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh", "12345")),
            Partner),
        "create-order-api-key" => Of(MistexProvider.WithApiKeyHeader, MistexEndpoints.CreateOrder, Documented, Partner),
        "create-order-signed" => Of(MistexProvider.Value.WithBodySignature(), MistexEndpoints.CreateOrder, Documented, Partner),
        "order-short-id" => Of(MistexProvider.Value, MistexEndpoints.Order, Id("dx-ad3na4"), Partner),
        "order-uuid-api-key" => Of(MistexProvider.WithApiKeyHeader, MistexEndpoints.Order, Id("F47AC10B-58CC-4372-A567-0E02B2C3D479"), Partner),
        "order-signed" => Of(MistexProvider.Value.WithBodySignature(), MistexEndpoints.Order, Id("DX-AD3NA4"), Partner),
        _ => throw new InvalidOperationException($"No input is written for {name}."),
    };

    private static SignedRequest BtcMix(string name) => name switch
    {
        "status" => Of(BtcMixProvider.Value, BtcMixEndpoints.Status, default, Customer),
        "validate-address" => Of(BtcMixProvider.Value, BtcMixEndpoints.ValidateAddress, "n3PdePLBgEeTYk4nAhcbehsnjvr1i3LyYS", Customer),
        "create-transaction" => Of(
            BtcMixProvider.Value,
            BtcMixEndpoints.CreateTransaction.Plain,
            new TransactionRequest(1, new[] { Pay("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u", "0.001"), Pay("mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9", "0.002") }.ToSeq(), "qljncygz"),
            Customer),
        "create-transaction-without-code" => Of(
            BtcMixProvider.Value, BtcMixEndpoints.CreateTransaction.Plain, new TransactionRequest(0, new[] { Pay("mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc", "0.00600000") }.ToSeq()), Customer),
        "transactions" => Of(BtcMixProvider.Value, BtcMixEndpoints.Transactions, new TransactionsQuery(2, 0), Customer),
        "transactions-default" => Of(BtcMixProvider.Value, BtcMixEndpoints.Transactions, new TransactionsQuery(), Customer),
        "transaction" => Of(BtcMixProvider.Value, BtcMixEndpoints.Transaction.Plain, TransactionId.Parse("Q96G3MSNW8MPQRTX").IfNone(static () => throw new InvalidOperationException("It is one.")), Customer),
        _ => throw new InvalidOperationException($"No input is written for {name}."),
    };

    private static OrderRequest Documented => new(
        "BTC", "BTC", "XMR", "XMR", Amount("0.05"), RateType.Float, On("XMR", "48vKMSe5p...your_xmr_address"), On("BTC", "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh"));

    private static Destination On(string network, string address, Option<string> tag = default) => Destination.Parse(network, address, tag).OrThrow();

    private static SignedRequest Of<TIn, TOut>(Provider provider, Endpoint<TIn, TOut> endpoint, TIn input, Credential credential) =>
        Prepare.From(provider, endpoint, input, credential, Stamp).OrThrow();

    private static Amount Amount(string text) => PureCrypto.Amount.Parse(text).OrThrow();

    private static Payout Pay(string address, string amount) => new(BtcMixAddresses.Parse(address).OrThrow(), Amount(amount));

    private static OrderId Id(string text) => OrderId.Parse(text).IfNone(() => throw new InvalidOperationException(text));

    private static IEndpoint EndpointOf(string provider, EncodeVector row) => PureCrypto.Providers.Catalog.All.Find(p => p.Name == provider)
        .Bind(p => p.Endpoints.Find(e => e.Name == row.Endpoint)).IfNone(() => throw new InvalidOperationException(row.Endpoint));

    /// <summary>What a server reads of a request, sent once more; none if it refuses it.</summary>
    private sealed class Rebuilt(EncodeVector row) : IEndpointVisitor<Option<Request>>
    {
        public Option<Request> Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => Request.Parse(Verbs.Parse(row.Method).IfNone(Verb.Get), row.Target, Body.OfText(row.Body))
            .Bind(request => Bind.To(endpoint, request))
            .Bind(input => Prepare.From(endpoint, input))
            .ToOption();
    }
}
