using System.Reflection;
using System.Reflection.Metadata;

namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>Names of what metadata handles stand for.</summary>
internal static class MetadataNames
{
    /// <summary>Namespace, outer types and name: <c>A.B.Outer+Inner`1</c>.</summary>
    public static string FullName(this MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{reader.FullName(outer)}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    /// <inheritdoc cref="FullName(MetadataReader, TypeDefinitionHandle)"/>
    public static string FullName(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope is { Kind: HandleKind.TypeReference } outer
            ? $"{reader.FullName((TypeReferenceHandle)outer)}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    /// <summary>The type that a definition, reference or specification stands for.</summary>
    public static TypeName TypeNameOf(this MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => TypeName.Of(reader.FullName((TypeDefinitionHandle)handle)),
        HandleKind.TypeReference => TypeName.Of(reader.FullName((TypeReferenceHandle)handle)),
        HandleKind.TypeSpecification =>
            reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(SignatureNames.Instance, null),
        _ => throw new ArgumentException($"{handle.Kind} is not a type.", nameof(handle)),
    };

    /// <summary>The outermost type around a type: itself, if it is not nested.</summary>
    public static TypeDefinitionHandle Outermost(this MetadataReader reader, TypeDefinitionHandle handle) =>
        reader.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer ? reader.Outermost(outer) : handle;

    /// <summary>The types that a method's signature names.</summary>
    public static IReadOnlyList<string> Mentions(this MethodSignature<TypeName> signature) =>
        [.. signature.ParameterTypes.Prepend(signature.ReturnType).SelectMany(static type => type.Mentions)];

    /// <summary>The attributes of a definition, by the full name of their types.</summary>
    public static IEnumerable<string> AttributesOf(this MetadataReader reader, CustomAttributeHandleCollection attributes) =>
        attributes.Select(attribute => reader.GetCustomAttribute(attribute).Constructor).Select(constructor => constructor.Kind switch
        {
            HandleKind.MethodDefinition =>
                reader.FullName(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()),
            _ => reader.TypeNameOf(reader.GetMemberReference((MemberReferenceHandle)constructor).Parent).Name,
        });

    /// <summary>Whether a field never changes once its type or object is there.</summary>
    public static bool IsFixed(this FieldDefinition field) =>
        field.Attributes.HasFlag(FieldAttributes.InitOnly) || field.Attributes.HasFlag(FieldAttributes.Literal);

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
