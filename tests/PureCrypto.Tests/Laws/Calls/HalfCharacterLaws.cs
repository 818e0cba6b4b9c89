using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>Half of a surrogate pair is sent nowhere: it would arrive as another character (CAL-34).</summary>
public sealed class HalfCharacterLaws
{
    private static readonly string[] Halves = ["\ud83d", "a\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"];

    /// <summary>The list was written by hand: an input with a text that is missing here fails.</summary>
    [Fact]
    public void A_text_with_half_of_a_pair_is_refused_in_every_input() => Assert.Equal(
        [
            "btcmix create-transaction RefCode", "btcmix validate-address itself", "cryptopayments create-deposit ExternalId", "cryptopayments create-payment ExternalId",
            "cryptopayments rates Currency", "cryptopayments send-crypto ExternalId", "cryptopayments send-crypto TransferAddress", "mintarex accept-quote Base", "mintarex accept-quote QuoteId", "mintarex accept-quote QuoteSignature",
            "mintarex accept-quote Quoted", "mintarex request-quote Base", "mintarex request-quote Quoted", "mistex create-order CoinFrom",
            "mistex create-order CoinTo", "mistex create-order NetworkFrom", "mistex create-order NetworkTo", "mistex rate CoinFrom", "mistex rate CoinTo",
            "mistex rate NetworkFrom", "mistex rate NetworkTo",
        ],
        Catalog.All.Bind(static p => p.Endpoints.Bind(e => e.Accept(new Refused()).Map(field => $"{p.Name} {e.Name} {field}"))).Order(StringComparer.Ordinal).ToArray());

    [Fact]
    public void An_opaque_id_with_it_is_refused() => Assert.All(Halves, static text =>
    {
        Refuses(BtcMixEndpoints.Transaction.Plain, PureCrypto.Providers.BtcMix.TransactionId.Parse(text), "id");
        Refuses(CryptoPaymentsEndpoints.Transaction, PureCrypto.Providers.CryptoPayments.TransactionId.Parse(text), "transactionId");
    });

    [Fact]
    public void A_whole_pair_is_sent() =>
        Assert.Equal("/api/validateAddress/%F0%9F%98%80", Prepare.From(BtcMixEndpoints.ValidateAddress, "\ud83d\ude00").OrThrow().Target);

    private static void Refuses<TIn, TOut>(Endpoint<TIn, TOut> endpoint, Option<TIn> input, string field)
    {
        Assert.False(Prepare.From(endpoint, input.IfNone(static () => throw new InvalidOperationException("It is an id."))).TryGet(out _, out var error));
        Assert.Equal(field, Assert.Single(Assert.IsType<CallError.Refused>(error).Faults).Field);
    }

    /// <summary>The texts of an input, after each was found to be refused with half of a pair.</summary>
    private sealed class Refused : IEndpointVisitor<Seq<string>>
    {
        public Seq<string> Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint)
        {
            if (typeof(TIn) == typeof(string))
            {
                Assert.All(Halves, half => Assert.True(Prepare.From(endpoint, (TIn)(object)half).IsLeft));
                return new[] { "itself" }.ToSeq();
            }

            return typeof(TIn).GetProperties().Where(static property => property.SetMethod is not null && Holds(property.PropertyType)).Select(property =>
            {
                Prop.ForAll(Every.Value<TIn>(), Gen.Elements(Halves).ToArbitrary(), (input, half) => Prepare.From(endpoint, With(input, property, half)).Match(
                    Right: static _ => false,
                    Left: static error => error is CallError.Refused)).QuickCheckThrowOnFailure();
                return property.Name;
            }).ToArray().ToSeq();
        }

        private static bool Holds(Type type) => type == typeof(string) || type == typeof(Option<string>);

        private static TIn With<TIn>(TIn input, PropertyInfo property, string half)
        {
            object copy = typeof(TIn).GetMethod("<Clone>$")!.Invoke(input, null)!;
            property.SetValue(copy, property.PropertyType == typeof(string) ? half : (object)Option<string>.Some(half));
            return (TIn)copy;
        }
    }
}
