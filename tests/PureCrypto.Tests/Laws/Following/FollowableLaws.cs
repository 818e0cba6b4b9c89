using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Following;
using PureCrypto.Orders;
using PureCrypto.Providers;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Following;

/// <summary>What holds for everything that can be followed at any provider (ORD-38, ORD-39, ORD-44, ORD-46).</summary>
public sealed class FollowableLaws
{
    private static readonly DateTimeOffset Noon = Report.Noon;

    public static TheoryData<int> Each => [.. Enumerable.Range(0, Followables.All.Count)];

    [Fact]
    public void Every_followable_that_is_declared_is_listed() => Assert.Equal(
        typeof(Followables).Assembly.GetTypes()
            .Where(static type => type.Name.EndsWith("Following", StringComparison.Ordinal) && type.IsAbstract && type.IsSealed)
            .SelectMany(static type => type.GetProperties())
            .Select(static property => Name((IFollowable)property.GetValue(null)!))
            .Order(StringComparer.Ordinal),
        Followables.All.Map(Name).Order(StringComparer.Ordinal).ToArray());

    [Theory]
    [MemberData(nameof(Each))]
    public void Its_endpoint_is_a_providers_and_can_be_repeated(int each)
    {
        var followable = Followables.All[each];
        Assert.Equal(Repeat.Safe, followable.Endpoint.Repeat);
        Assert.Contains(Catalog.All.Bind(static provider => provider.Endpoints), endpoint => ReferenceEquals(endpoint, followable.Endpoint));
        Assert.Contains(Machines.All, machine => ReferenceEquals(machine, followable.Machine));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Whatever_is_answered_it_ends_with_what_is_over_and_with_nothing_else(int each) =>
        Assert.True(Followables.All[each].Accept(new EndsWithWhatIsOver()));

    [Theory]
    [MemberData(nameof(Each))]
    public void The_proof_of_an_answer_changes_nothing_that_is_decided(int each) => Assert.True(Followables.All[each].Accept(new ProofDecidesNothing()));

    /// <summary>ORD-46.</summary>
    [Fact]
    public void Where_answers_are_signed_they_are_proven() => Assert.Equal(
        ["btcmix-transaction"],
        Followables.All.Filter(static followable => followable.Endpoint is not null && followable.Accept(new IsProven())).Map(static followable => followable.Machine.Name).ToArray());

    [Fact]
    public void What_goes_out_at_CryptoPayments_has_no_lifetime()
    {
        Assert.IsType<Lifetime.Fixed>(CryptoPaymentsFollowing.Order.Subject.Lifetime);
        Assert.IsType<Lifetime.Unlimited>(CryptoPaymentsFollowing.Outgoing.Subject.Lifetime);
    }

    [Fact]
    public void What_no_call_tells_cannot_be_followed() => Assert.Throws<ArgumentException>(static () =>
        new Subject<Report, QuoteStatus>(MintarexMachines.Quote, static _ => new(MintarexMachines.Quote.Write(QuoteStatus.Open)), static _ => new(Noon)));

    private static string Name(IFollowable followable) => $"{followable.Machine.Name} by {followable.Endpoint.Name}";

    private sealed class EndsWithWhatIsOver : IFollowableVisitor<bool>
    {
        public bool Visit<TIn, TOut, TStatus>(Followable<TIn, TOut, TStatus> followable) where TStatus : struct, Enum
        {
            var subject = followable.Subject with { Lifetime = new Lifetime.Unlimited() };
            Prop.ForAll(Every.Value<TOut>(), output =>
            {
                var heard = subject.Begin(Noon).Hear(new Answer<TOut>(output, Body.Empty), Noon);
                bool isOver = subject.Machine.PhaseOf(subject.Seen(output).Status).IsOver();
                return heard.Told.IsSome && (heard.Next(Noon) is Move.End { Why: Ending.Over }) == isOver;
            }).Check(Config.QuickThrowOnFailure);
            return true;
        }
    }

    private sealed class ProofDecidesNothing : IFollowableVisitor<bool>
    {
        public bool Visit<TIn, TOut, TStatus>(Followable<TIn, TOut, TStatus> followable) where TStatus : struct, Enum => true;

        public bool Visit<TIn, TOut, TStatus>(ProvenFollowable<TIn, TOut, TStatus> followable) where TOut : notnull where TStatus : struct, Enum
        {
            using var secret = Secret.OfText("signs");
            var pairs = Every.Value<TOut>().Generator.Two().ToArbitrary();
            Prop.ForAll(pairs, pair =>
            {
                var (proven, plain) = (followable.Subject.Begin(Noon), followable.Plain.Subject.Begin(Noon));
                foreach (var output in new[] { pair.Item1, pair.Item1, pair.Item2 })
                {
                    var answer = Read.From(ProviderOf(followable), followable.Endpoint, secret, Write.From(followable.Endpoint, secret, output)).OrThrow();
                    (proven, plain) = (proven.Hear(answer, Noon), plain.Hear(new Answer<TOut>(answer.Value.Value, answer.Raw), Noon));
                    if (proven.Next(Noon) != plain.Next(Noon) || proven.Told.IsSome != plain.Told.IsSome || proven.Known != plain.Known) return false;
                }

                return true;
            }).Check(Config.QuickThrowOnFailure);
            return true;
        }
    }

    private sealed class IsProven : IFollowableVisitor<bool>
    {
        public bool Visit<TIn, TOut, TStatus>(Followable<TIn, TOut, TStatus> followable) where TStatus : struct, Enum => false;

        public bool Visit<TIn, TOut, TStatus>(ProvenFollowable<TIn, TOut, TStatus> followable) where TOut : notnull where TStatus : struct, Enum => true;
    }

    private static Provider ProviderOf(IFollowable followable) =>
        Catalog.All.Find(provider => provider.Endpoints.Exists(endpoint => ReferenceEquals(endpoint, followable.Endpoint)))
            .IfNone(static () => throw new InvalidOperationException("Every endpoint is a provider's."));
}
