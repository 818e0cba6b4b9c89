namespace PureCrypto.Tests.Conventions;

/// <summary>Holds the core to <see cref="SubjectBoundaries"/>, and shows on a mutant that they are seen.</summary>
public sealed class SubjectsKeepApart
{
    [Fact]
    public void No_subject_knows_a_provider_and_no_provider_another() => Violation.None(SubjectBoundaries.Violations(Product.Core.Image()));

    [Fact]
    public void A_crossing_is_reported_wherever_it_is() => Assert.Equal(
        [
            "PureCrypto.Money.Of → PureCrypto.Providers.Acme.Price+Tick (A subject knows no provider)",
            "PureCrypto.Orders.Book.M → PureCrypto.Providers.Registry.get_Count() (A subject knows no provider)",
            "PureCrypto.Providers.Acme.Other → PureCrypto.Providers.Bolt.Wire.Field (A provider knows no other)",
            "PureCrypto.Providers.Acme.Other..ctor → PureCrypto.Providers.Bolt.Wire.Field (A provider knows no other)",
            "PureCrypto.Signing.Scheme.M → PureCrypto.Providers.Acme.Price.get_One() (A subject knows no provider)",
        ],
        SubjectBoundaries.Violations(Mutant.Compile("""
            namespace PureCrypto { public class Money { public void Of(Providers.Acme.Price.Tick[] x) { } } }
            namespace PureCrypto.Orders { public class Book { public int M() => Providers.Registry.Count; } }
            namespace PureCrypto.Signing { public class Scheme { public Func<int> M() => () => Providers.Acme.Price.One; } }
            namespace PureCrypto.Providers { public class Registry { public static int Count => Acme.Price.One + Bolt.Wire.Field.One; } }
            namespace PureCrypto.Providers.Acme
            {
                public class Price { public static int One => new Signing.Scheme().M()(); public class Tick { } }
                public class Other : List<Bolt.Wire.Field> { }
            }
            namespace PureCrypto.Providers.Bolt.Wire { public class Field { public static int One => Inner.Two.Three; } }
            namespace PureCrypto.Providers.Bolt.Inner { public class Two { public static int Three => 3; } }
            """)).Select(static violation => violation.ToString()),
        StringComparer.Ordinal);
}
