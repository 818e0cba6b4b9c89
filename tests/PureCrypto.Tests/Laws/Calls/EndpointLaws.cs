using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>What holds for every endpoint of every provider: each law is written once and a new endpoint is under it at once (CAL-1, CAL-2, CAL-4).</summary>
public sealed class EndpointLaws
{
    public static TheoryData<string, string> Endpoints()
    {
        var rows = new TheoryData<string, string>();
        foreach (var provider in Catalog.All)
        {
            foreach (var endpoint in provider.Endpoints) rows.Add(provider.Name, endpoint.Name);
        }

        return rows;
    }

    [Fact]
    public void Every_name_is_given_once()
    {
        Assert.All(Catalog.All, static provider =>
            Assert.Equal(provider.Endpoints.Count, provider.Endpoints.Map(static e => e.Name).Distinct().Count()));
        Assert.Equal(Catalog.All.Count, Catalog.All.Map(static p => p.Name).Distinct().Count());
    }

    [Fact]
    public void Every_endpoint_that_is_declared_is_its_providers() => Assert.Equal(
        typeof(Catalog).Assembly.GetTypes()
            .Where(static type => type.Name.EndsWith("Endpoints", StringComparison.Ordinal) && type.IsAbstract && type.IsSealed)
            .SelectMany(static type => type.GetProperties())
            .Where(static property => typeof(IEndpoint).IsAssignableFrom(property.PropertyType))
            .Select(static property => property.GetValue(null)!.ToString()!)
            .Order(StringComparer.Ordinal),
        Catalog.All.Bind(static provider => provider.Endpoints).Map(static endpoint => endpoint.ToString()!).Order(StringComparer.Ordinal).ToArray());

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Binding_inverts_preparing(string provider, string endpoint) => Find(provider, endpoint).Accept(new BindingInvertsPreparing());

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Reading_inverts_writing(string provider, string endpoint) =>
        Find(provider, endpoint).Accept(new ReadingInvertsWriting(ProviderOf(provider)));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Verifying_inverts_signing_where_answers_are_signed(string provider, string endpoint) =>
        Find(provider, endpoint).Accept(new VerifyingInvertsSigning(ProviderOf(provider)));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Reading_any_bytes_gives_a_value_or_an_error(string provider, string endpoint) =>
        Find(provider, endpoint).Accept(new ReadingIsTotal(ProviderOf(provider)));

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void The_places_of_the_path_are_its_path_slots(string provider, string endpoint) =>
        Find(provider, endpoint).Accept(new PlacesAreSlots());

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void The_specification_lists_it(string provider, string endpoint)
    {
        var value = Find(provider, endpoint);
        string page = File.ReadAllText(Repository.PathOf($"spec/providers/{provider}.md"));
        Assert.Contains(value.Row(), page.Split('\n'), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void What_only_reads_may_be_repeated(string provider, string endpoint)
    {
        var value = Find(provider, endpoint);
        Assert.True(value.Verb != Verb.Get || value.Repeat == Repeat.Safe);
    }

    /// <summary>ATT-16. The list was written by hand from the documents: an endpoint that moves money and is missing here fails the second law.</summary>
    [Fact]
    public void What_moves_money_says_how_it_is_settled_and_nothing_else_does() => Assert.Equal(
        [
            "btcmix create-transaction", "cryptopayments create-refund", "cryptopayments create-withdrawal", "cryptopayments send-crypto",
            "mintarex accept-quote", "mistex create-order",
        ],
        Catalog.All.Bind(static p => p.Endpoints.Filter(static e => e.Means.IsSome).Map(e => $"{p.Name} {e.Name}")).Order(StringComparer.Ordinal).ToArray());

    /// <summary>ATT-16.</summary>
    [Theory]
    [MemberData(nameof(Endpoints))]
    public void What_moves_money_is_not_safe_to_repeat_and_what_repeats_with_a_key_is_settled_somehow(string provider, string endpoint)
    {
        var value = Find(provider, endpoint);
        Assert.True(value.Means.IsNone || value.Repeat != Repeat.Safe);
        Assert.True(value.Means.IsSome || value.Repeat != Repeat.WithKey);
        Assert.True(value.Means.ForAll(means => means is not Means.ByRepeat || value.Repeat == Repeat.WithKey));
    }

    /// <summary>ATT-29: a repeated answer would be taken without its proof.</summary>
    [Theory]
    [MemberData(nameof(Endpoints))]
    public void What_is_proven_is_not_settled_by_an_answer_that_is_not(string provider, string endpoint) =>
        Assert.True(Find(provider, endpoint).Accept(new SettlesByNames()));

    private static Provider ProviderOf(string name) => Catalog.All.Find(p => p.Name == name).IfNone(static () => throw new UnreachableProvider());

    private static IEndpoint Find(string provider, string endpoint) =>
        ProviderOf(provider).Endpoints.Find(e => e.Name == endpoint).IfNone(static () => throw new UnreachableProvider());

    private sealed class UnreachableProvider : Exception;

    private sealed class BindingInvertsPreparing : IEndpointVisitor<Unit>
    {
        public Unit Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint)
        {
            int prepared = 0;
            Prop.ForAll(Every.Value<TIn>(), input => Prepare.From(endpoint, input).Match(
                Right: request =>
                {
                    prepared++;
                    return Bind.Fits(endpoint, request) && Bind.To(endpoint, request).Exists(bound => Equals(bound, input));
                },
                Left: static error => error is CallError.Refused { Faults.Count: > 0 })).Check(Config.QuickThrowOnFailure);
            Assert.True(prepared >= 50, $"{endpoint}: only {prepared} of 100 generated inputs were not refused; the law says too little.");
            return default;
        }
    }

    private sealed class ReadingInvertsWriting(Provider provider) : IEndpointVisitor<Unit>
    {
        public Unit Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint)
        {
            Prop.ForAll(Every.Value<TOut>(), output => Read.From(provider, endpoint, Write.From(endpoint, output))
                .Exists(answer => Equals(answer.Value, output) && IsNoDrift(answer.Unknowns))).Check(Config.QuickThrowOnFailure);
            return default;
        }
    }

    // A generated status may be one that the table does not know; a field or a header that we wrote is known.
    private static bool IsNoDrift(Seq<Unknown> unknowns) => unknowns.ForAll(static unknown => unknown.Kind == UnknownKind.Status);

    private sealed class VerifyingInvertsSigning(Provider provider) : IEndpointVisitor<Unit>
    {
        public Unit Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => default;

        public Unit Visit<TIn, TOut>(ProvenEndpoint<TIn, TOut> endpoint) where TOut : notnull
        {
            using var secret = Secret.OfText("signs");
            using var other = Secret.OfText("signS");
            Prop.ForAll(Every.Value<TOut>(), output =>
            {
                var response = Write.From(endpoint, secret, output);
                return Read.From(provider, endpoint, secret, response).Exists(answer =>
                        Equals(answer.Value.Value, output) && IsNoDrift(answer.Unknowns) && answer.Value.Proof.Fingerprint == secret.Fingerprint)
                    && Read.From(provider, endpoint, other, response).Match(
                        Right: static _ => false,
                        Left: static error => error is CallError.Unverified);
            }).Check(Config.QuickThrowOnFailure);
            return default;
        }
    }

    private sealed class SettlesByNames : IEndpointVisitor<bool>
    {
        public bool Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => true;

        public bool Visit<TIn, TOut>(ProvenEndpoint<TIn, TOut> endpoint) where TOut : notnull =>
            endpoint.Means.ForAll(static means => means is not Means.ByRepeat);
    }

    private sealed class ReadingIsTotal(Provider provider) : IEndpointVisitor<Unit>
    {
        public Unit Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint)
        {
            var bodies = Every.Value<TOut>().Generator.Select(output => Write.From(endpoint, output).Body.Bytes.ToArray()).SelectMany(Garbage.Near);
            Prop.ForAll(bodies.ToArbitrary(), Every.Value<ushort>(), (body, status) =>
                Read.From(provider, endpoint, new Response(status, default, Body.OfBytes(body))).Match(
                    Right: answer => status is >= 200 and <= 299 && answer.Raw.Bytes.Span.SequenceEqual(body),
                    Left: error => error switch
                    {
                        CallError.Rejected x => x.Error.Status == status && x.Error.Raw.Bytes.Span.SequenceEqual(body),
                        CallError.Unreadable x => x.Response.Body.Bytes.Span.SequenceEqual(body),
                        _ => false,
                    })).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
            return default;
        }
    }

    private sealed class PlacesAreSlots : IEndpointVisitor<Unit>
    {
        public Unit Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint)
        {
            var slots = endpoint.Input.Slots;
            Assert.Equal(
                endpoint.Path.Places.Order(StringComparer.Ordinal).ToArray(),
                slots.Filter(static s => s.Place == Place.Path).Map(static s => s.Name).Order(StringComparer.Ordinal).ToArray());
            Assert.Equal(slots.Count, slots.Map(static s => (s.Place, s.Name)).Distinct().Count());
            Assert.True(slots.Filter(static s => s.Place == Place.Body).Count() <= 1);
            return default;
        }
    }
}
