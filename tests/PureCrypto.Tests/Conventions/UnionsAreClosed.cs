namespace PureCrypto.Tests.Conventions;

/// <summary>Holds all our assemblies to <see cref="ClosedUnions"/>, and shows on mutants that it bites.</summary>
public sealed class UnionsAreClosed
{
    /// <summary>Source, and what is reported of it.</summary>
    public static TheoryData<string, string[]> Unions { get; } = new()
    {
        { "public abstract record U { private U() { } public sealed record A(int X) : U; }", [] },
        { "public abstract record U { private protected U() { } public sealed record A : U; }", [] },
        { "public abstract record U<T> { private U() { } public sealed record A(T X) : U<T>; }", [] },
        {
            "public abstract record U { private U() { } public abstract record A : U { private A() { } public sealed record B : A; } }",
            []
        },
        { "public abstract record U { public sealed record A : U; }", ["U..ctor (A union's constructor is private)"] },
        { "public abstract record U(int X);", ["U..ctor (A union's constructor is private)"] },
        {
            "public abstract record U { internal U() { } public sealed record A : U; }",
            ["U..ctor (A union's constructor is private)"]
        },
        { "public abstract record U { private U() { } public record A : U; }", ["U+A (A case is sealed)"] },
        {
            "public abstract record U { private protected U() { } } public sealed record B : U;",
            ["B (A case is nested in its union, here U)"]
        },
        {
            "public abstract record U { private U() { } } public sealed record B : U { public B(U seed) : base(seed) { } }",
            ["B (A case is nested in its union, here U)"]
        },
        {
            "public abstract record U<T> { private protected U() { } } public record B : U<int>; public sealed record C : B;",
            ["B (A case is nested in its union, here U`1)", "C (A case is nested in its union, here U`1)"]
        },
    };

    [Fact]
    public void Nobody_can_add_a_case_to_our_unions() => Violation.None(Product.All.SelectMany(ClosedUnions.Violations));

    [Theory]
    [MemberData(nameof(Unions))]
    public void An_open_union_is_reported_and_a_closed_one_is_not(string source, string[] expected) => Assert.Equal(
        expected,
        ClosedUnions.Violations(Mutant.Load(source)).Select(static violation => violation.ToString()),
        StringComparer.Ordinal);
}
