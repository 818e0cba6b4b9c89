using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PureCrypto.Tests.Conventions.Metadata;

namespace PureCrypto.Tests.Conventions;

/// <summary>Static fields through which one call could see what another did.</summary>
internal static class StaticState
{
    private const string Assignable = "A static that can be assigned is shared state";
    private const string Exposed = "A shared array that others can write to";
    private const string Collection = "A shared collection that can be written to: use a frozen or immutable one, or Seq";

    private static readonly string[] Mutable =
    [
        "System.Collections.ArrayList", "System.Collections.BitArray", "System.Collections.Hashtable", "System.Collections.IDictionary",
        "System.Collections.IList", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.ICollection`1", "System.Collections.Generic.IDictionary`2", "System.Collections.Generic.IList`1",
        "System.Collections.Generic.ISet`1", "System.Collections.Generic.LinkedList`1", "System.Collections.Generic.List`1",
        "System.Collections.Generic.OrderedDictionary`2", "System.Collections.Generic.PriorityQueue`2",
        "System.Collections.Generic.Queue`1", "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedList`2", "System.Collections.Generic.SortedSet`1", "System.Collections.Generic.Stack`1",
        "System.Memory`1", "System.Text.StringBuilder",
    ];

    /// <summary>The static fields of an assembly that can change, or whose content others can change.</summary>
    /// <remarks>A private array that is never reassigned is allowed: it is how a table of constants is written.</remarks>
    public static IReadOnlyList<Violation> Of(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var reader = file.GetMetadataReader();
        return
        [
            .. from type in reader.TypeDefinitions
               where !Generated.IsWhole(reader, type)
               from handle in reader.GetTypeDefinition(type).GetFields()
               let field = reader.GetFieldDefinition(handle)
               where field.Attributes.HasFlag(FieldAttributes.Static) && !Generated.IsDelegateCache(reader, field)
               let name = field.DecodeSignature(SignatureNames.Instance, null)
               let why = Why(field, name.Name, IsPrivate(reader, type, field))
               where why is not null
               select new Violation($"{Sites.Of(reader, type, reader.GetString(field.Name))} → static {name.Simple}", why),
        ];
    }

    private static string? Why(FieldDefinition field, string type, bool isPrivate) =>
        !field.IsFixed() ? Assignable
        : Mutable.Contains(type, StringComparer.Ordinal) ? Collection
        : type.EndsWith(']') && !isPrivate ? Exposed
        : null;

    // The field behind an auto-property is as visible as the property.
    private static bool IsPrivate(MetadataReader reader, TypeDefinitionHandle type, FieldDefinition field)
    {
        string name = reader.GetString(field.Name);
        var property = reader.GetTypeDefinition(type).GetProperties().Select(reader.GetPropertyDefinition)
            .Where(candidate => string.Equals($"<{reader.GetString(candidate.Name)}>k__BackingField", name, StringComparison.Ordinal))
            .Select(candidate => reader.GetMethodDefinition(candidate.GetAccessors().Getter).Attributes & MethodAttributes.MemberAccessMask)
            .ToArray();
        return property is [var visibility]
            ? visibility == MethodAttributes.Private
            : (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Private;
    }
}
