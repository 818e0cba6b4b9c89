using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Sandbox;
using PureCrypto.Sandbox.Striking;

namespace PureCrypto.Tests.Laws.Sandbox;

/// <summary>Faults, rules about them, and the endpoints that a run of requests calls.</summary>
internal static class DrawnFaults
{
    private static readonly IEndpoint[] Endpoints = [MintarexEndpoints.AcceptQuote, MintarexEndpoints.Health, MistexEndpoints.CreateOrder];

    public static Arbitrary<SandboxFault> Faults() => Gen.OneOf(
        Gen.Elements(SandboxFault.Lose, SandboxFault.Drop, SandboxFault.Garbage),
        Gen.Choose(400, 599).Select(static code => SandboxFault.Status(code)),
        Gen.Choose(0, 9).Select(static seconds => SandboxFault.TooMany(TimeSpan.FromSeconds(seconds))),
        Gen.Choose(1, 9).Select(static seconds => SandboxFault.Delay(TimeSpan.FromSeconds(seconds))),
        Gen.Elements(-300, -1, 1, 300).Select(static seconds => SandboxFault.Skew(TimeSpan.FromSeconds(seconds)))).ToArbitrary();

    public static Arbitrary<Option<IEndpoint>> Called() => Gen.Frequency(
        (1, Gen.Constant(Option<IEndpoint>.None)), (4, Gen.Elements(Endpoints).Select(Option<IEndpoint>.Some))).ToArbitrary();

    public static Arbitrary<FaultRule> Rules() => (
        from fault in Faults().Generator
        from bound in Called().Generator
        from times in Gen.Frequency((1, Gen.Constant(Option<int>.None)), (4, Gen.Choose(1, 3).Select(Option<int>.Some)))
        select new FaultRule(fault, bound, times)).ToArbitrary();

    public static Arbitrary<FaultPlan> Plans() =>
        Rules().Generator.ListOf().Select(static rules => rules.Aggregate(FaultPlan.Calm, static (plan, rule) => plan.With(rule))).ToArbitrary();

    public static Arbitrary<Option<IEndpoint>[]> Runs() => Called().Generator.ArrayOf().ToArbitrary();
}
