using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace PureCrypto.Tests.Conventions;

/// <summary>What an object of the core holds never changes after construction.</summary>
internal static class ImmutableValues
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The same two types that may hide state in <see cref="Purity.Exemptions"/>; JSON contexts are excused by their base.</summary>
    private static readonly string[] Excused = [.. Purity.Exemptions.Select(static exemption => exemption.Owner)];

    /// <summary>Instance fields that can be assigned, and properties that can be set, after construction.</summary>
    public static IReadOnlyList<Violation> Violations(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(IsValue).SelectMany(static type => Fields(type).Concat(Properties(type)))
            .OrderBy(static violation => violation.Fact, StringComparer.Ordinal),
    ];

    // Closures and iterators are the compiler's, and die with the call that made them; so does a ref struct, which lives
    // on that call's stack and can be neither kept nor shared. An inline array is the memory of the field that holds it,
    // and that field is judged.
    private static bool IsValue(Type type) =>
        !type.IsEnum
        && !type.IsByRefLike
        && !type.IsDefined(typeof(InlineArrayAttribute), inherit: false)
        && !type.Name.StartsWith('<')
        && !typeof(JsonSerializerContext).IsAssignableFrom(type)
        && !string.Equals(type.Namespace, "System.Text.RegularExpressions.Generated", StringComparison.Ordinal)
        && !Excused.Contains(Outermost(type).FullName, StringComparer.Ordinal);

    private static IEnumerable<Violation> Fields(Type type) => type.GetFields(Declared)
        .Where(static field => !field.IsInitOnly && !field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal))
        .Select(field => field.Name.EndsWith(">P", StringComparison.Ordinal)
            ? new Violation($"{type.FullName}.{field.Name[1..^2]}", "A captured parameter can be assigned: copy it to a readonly field")
            : new Violation($"{type.FullName}.{field.Name}", "A field is readonly"));

    private static IEnumerable<Violation> Properties(Type type) => type.GetProperties(Declared)
        .Where(static property => property.SetMethod is { } setter && !IsInit(setter))
        .Select(property => new Violation($"{type.FullName}.{property.Name}", "A property is set at construction or not at all"));

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
