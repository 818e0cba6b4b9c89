using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>Bodies of which some fields cannot be read, for every endpoint that has a body (CAL-35).</summary>
public sealed class MisreadLaws
{
    /// <summary>Nothing that is sent for any field.</summary>
    private const string Nonsense = "[[]]";

    [Fact]
    public void Exactly_the_fields_that_cannot_be_read_are_told_and_no_stopgap_is() => Assert.Equal(
        [
            "btcmix create-transaction", "cryptopayments create-deposit", "cryptopayments create-payment", "cryptopayments create-refund",
            "cryptopayments create-withdrawal", "cryptopayments send-crypto", "mintarex accept-quote", "mintarex request-quote", "mistex create-order",
        ],
        Catalog.All.Bind(static p => p.Endpoints.Filter(static e => e.Accept(new Misread())).Map(e => $"{p.Name} {e.Name}")).Order(StringComparer.Ordinal).ToArray());

    /// <summary>Whether the endpoint has a body; then the law holds of it.</summary>
    private sealed class Misread : IEndpointVisitor<bool>
    {
        public bool Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint)
        {
            if (!endpoint.Input.Slots.Exists(static slot => slot.Place == Place.Body)) return false;
            int held = 0;
            Prop.ForAll(Every.Value<TIn>(), ArbMap.Default.ArbFor<int>(), (input, choice) => Prepare.From(endpoint, input).Match(
                Right: request =>
                {
                    held++;
                    return Holds(endpoint, request, choice);
                },
                Left: static _ => true)).QuickCheckThrowOnFailure();
            Assert.True(held >= 50, $"{endpoint}: only {held} of 100 inputs were not refused; the law says too little.");
            return true;
        }

        private static bool Holds<TIn, TOut>(Endpoint<TIn, TOut> endpoint, Request request, int choice)
        {
            var body = JsonNode.Parse(request.Body.Bytes.Span)!.AsObject();
            string[] names = [.. body.Select(static member => member.Key)];
            string[] chosen = [.. names.Where((_, i) => (choice >> i & 1) == 1)];
            foreach (string name in chosen) body[name] = JsonNode.Parse(Nonsense);

            var parsed = Request.Parse(request.Verb, request.Target, Body.OfText(body.ToJsonString())).OrThrow();
            var received = request.Headers.Fold(parsed, static (made, header) => made.With(header));
            return Bind.To(endpoint, received).Match(
                Right: _ => chosen.Length == 0,
                Left: error => error is CallError.Refused refused
                    && refused.Faults.Map(static fault => fault.ToString()).Order(StringComparer.Ordinal)
                        .SequenceEqual(chosen.Select(static name => $"{name} is missing or malformed").Order(StringComparer.Ordinal)));
        }
    }
}
