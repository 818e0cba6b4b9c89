namespace PureCrypto.Tests.Conventions;

/// <summary>Holds all our assemblies together to <see cref="FreeNames"/>, and shows on a mutant that it bites.</summary>
public sealed class NamesAreFree
{
    [Fact]
    public void No_type_is_named_like_a_namespace() => Violation.None(FreeNames.Violations(Product.All));

    [Fact]
    public void A_type_named_like_a_namespace_is_reported_nested_generic_or_not() => Assert.Equal(
        [
            "PureCrypto.Orders.Limits`1 (A namespace has that name)",
            "PureCrypto.Orders.Orders (A namespace has that name)",
            "PureCrypto.Wire.Field+PureCrypto (A namespace has that name)",
        ],
        FreeNames.Violations(Mutant.Load("""
            namespace PureCrypto.Limits.Inner { public class Order { } }
            namespace PureCrypto.Orders { class Orders { } public record Limits<T>(T Value); }
            namespace PureCrypto.Wire { public class Field { enum PureCrypto { A } } }
            """)).Select(static violation => violation.ToString()),
        StringComparer.Ordinal);
}
