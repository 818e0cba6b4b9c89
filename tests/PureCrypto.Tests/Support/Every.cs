using FsCheck;
using FsCheck.Fluent;

namespace PureCrypto.Tests.Support;

/// <summary>Sets by type, for laws over endpoints whose types they do not know.</summary>
/// <remarks>
/// <para>Records are drawn field by field, by the types of their fields. A type with a rule that its fields do not have (a typed id, an
/// input whose parts must agree) has its own generator in a class <c>…Values</c> of this folder, which is found by its name.</para>
/// <para>Not in <see cref="All"/>: FsCheck would take a method without arguments there for a set of its own.</para>
/// </remarks>
public static class Every
{
    private static readonly IArbMap Map = typeof(Every).Assembly.GetTypes()
        .Where(static type => type.Namespace == typeof(Every).Namespace && type.Name.EndsWith("Values", StringComparison.Ordinal))
        .Aggregate(ArbMap.Default.Merge(typeof(All)).Merge(typeof(Words)), static (map, values) => map.Merge(values));

    /// <summary>Every value of a type: the sets of the support folder, and by reflection what is made of them.</summary>
    public static Arbitrary<T> Value<T>() => Map.ArbFor<T>();
}
