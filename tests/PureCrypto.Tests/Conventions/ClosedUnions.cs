using System.Reflection;

namespace PureCrypto.Tests.Conventions;

/// <summary>
/// An abstract record is a union: its cases are nested in it and sealed, and nobody else can add one. The copy constructor,
/// which the compiler makes protected, is the one gap of the language; that no case uses it is what the nesting shows.
/// </summary>
internal static class ClosedUnions
{
    /// <summary>The ways in which unions of an assembly are open.</summary>
    public static IReadOnlyList<Violation> Violations(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(IsUnion).SelectMany(union => OpenConstructors(union).Concat(StrayCases(union, assembly)))
            .OrderBy(static violation => violation.Fact, StringComparer.Ordinal),
    ];

    private static bool IsUnion(Type type) => type is { IsClass: true, IsAbstract: true }
        && type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;

    private static IEnumerable<Violation> OpenConstructors(Type union) => union
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(constructor => !constructor.IsPrivate && !constructor.IsFamilyAndAssembly && !IsCopy(constructor, union))
        .Select(_ => new Violation($"{union.FullName}..ctor", "A union's constructor is private"));

    private static IEnumerable<Violation> StrayCases(Type union, Assembly assembly) =>
        from type in assembly.GetTypes()
        where type != union && Ancestors(type).Contains(union)
        let why = !IsNestedIn(type, union) ? $"A case is nested in its union, here {union.FullName}"
            : !type.IsSealed && !IsUnion(type) ? "A case is sealed"
            : null
        where why is not null
        select new Violation(type.FullName!, why);

    private static bool IsCopy(ConstructorInfo constructor, Type union) =>
        constructor.GetParameters() is [var only] && Definition(only.ParameterType) == union;

    private static bool IsNestedIn(Type type, Type union) =>
        type.DeclaringType is { } outer && (outer == union || IsNestedIn(outer, union));

    private static IEnumerable<Type> Ancestors(Type type) =>
        type.BaseType is { } parent ? Ancestors(parent).Prepend(Definition(parent)) : [];

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
