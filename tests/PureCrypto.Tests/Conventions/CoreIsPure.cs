namespace PureCrypto.Tests.Conventions;

/// <summary>The compiled core names nothing that has an effect or hides state. That each ban bites: <see cref="CoreIsPureMutants"/>.</summary>
public sealed class CoreIsPure
{
    [Fact]
    public void The_core_names_nothing_impure() => Violation.None(Purity.Violations(Product.Core.Image()));

    [Fact]
    public void Two_types_and_no_more_may_hide_state() => Assert.Equal(
        ["PureCrypto.Signing.KeyedMac", "PureCrypto.Signing.Scratch"],
        Purity.Exemptions.Select(static exemption => exemption.Owner),
        StringComparer.Ordinal);
}
