using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Providers.Mistex;

namespace PureCrypto.Tests.Support;

/// <summary>Values of Mistex that have a rule of their own.</summary>
public static class MistexValues
{
    public static Arbitrary<OrderId> Ids() => Gen.OneOf(
            ArbMap.Default.GeneratorFor<Guid>().Select(static id => id.ToString("D")),
            Gen.Elements<char>("ABCXYZ019".ToCharArray()).ListOf(6).Select(static chars => "DX-" + string.Concat(chars)))
        .Select(static text => OrderId.Parse(text).IfNone(() => throw new InvalidOperationException(text)))
        .ToArbitrary();

    public static Arbitrary<RateType> RateTypes() => Gen.Elements(RateType.Float, RateType.Fixed).ToArbitrary();
}
