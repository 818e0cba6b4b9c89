namespace PureCrypto.Tests.Conventions;

/// <summary>Holds the core to <see cref="ImmutableValues"/>, and shows on mutants that it bites.</summary>
public sealed class ValuesAreImmutable
{
    /// <summary>Source, and what is reported of it.</summary>
    public static TheoryData<string, string[]> Values { get; } = new()
    {
        { "public sealed record V(int A) { public int B { get; init; } private readonly int _c = 1; public int C => _c; }", [] },
        { "public readonly record struct V(int A);", [] },
        { "[System.Runtime.CompilerServices.InlineArray(4)] public struct V { private int _x; }", [] },
        { "public ref struct V { private int _x; public int M() => _x++; }", [] },
        { "public enum V { A }", [] },
        { "public class V(int x) { private readonly int _x = x; public int X => _x; }", [] },
        { "public class V { public Func<int> M(int x) => () => x++; public IEnumerable<int> N() { yield return 1; } }", [] },
        { "namespace PureCrypto.Signing { class KeyedMac { class Slot { public int X; } } class Scratch { public int X; } }", [] },
        {
            "public partial class V : System.Text.Json.Serialization.JsonSerializerContext { int _x; public V() : base(null) { } "
                + "protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null; "
                + "public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type t) => _x++ == 0 ? null : null; }",
            []
        },
        { "public class V { private int _x; public int M() => _x++; }", ["V._x (A field is readonly)"] },
        { "public struct V { public int X; }", ["V.X (A field is readonly)"] },
        { "public class V { public int X { get; set; } }", ["V.X (A property is set at construction or not at all)"] },
        { "public class V { public int X { get; private set; } }", ["V.X (A property is set at construction or not at all)"] },
        { "public class V { public int this[int i] { get => i; set { } } }", ["V.Item (A property is set at construction or not at all)"] },
        { "public record struct V(int A);", ["V.A (A property is set at construction or not at all)"] },
        { "public class V { private sealed class W { public int X; } }", ["V+W.X (A field is readonly)"] },
        { "public class V { public event Action? E; }", ["V.E (A field is readonly)"] },
        { "public class V(int x) { public int X => x; }", ["V.x (A captured parameter can be assigned: copy it to a readonly field)"] },
    };

    [Fact]
    public void Nothing_in_the_core_changes_after_construction() => Violation.None(ImmutableValues.Violations(Product.Core));

    [Theory]
    [MemberData(nameof(Values))]
    public void A_changeable_value_is_reported_and_a_fixed_one_is_not(string source, string[] expected) => Assert.Equal(
        expected,
        ImmutableValues.Violations(Mutant.Load(source)).Select(static violation => violation.ToString()),
        StringComparer.Ordinal);
}
