using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>Reads the types of a signature as names.</summary>
internal sealed class SignatureNames : ISignatureTypeProvider<TypeName, object?>
{
    public static readonly SignatureNames Instance = new();

    public TypeName GetPrimitiveType(PrimitiveTypeCode typeCode) => TypeName.Of($"System.{typeCode}");

    public TypeName GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        TypeName.Of(reader.FullName(handle));

    public TypeName GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        TypeName.Of(reader.FullName(handle));

    public TypeName GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeName GetGenericInstantiation(TypeName genericType, ImmutableArray<TypeName> typeArguments) =>
        genericType with { Mentions = [.. genericType.Mentions, .. typeArguments.SelectMany(static argument => argument.Mentions)] };

    public TypeName GetModifiedType(TypeName modifier, TypeName unmodifiedType, bool isRequired) =>
        unmodifiedType with { Mentions = [.. unmodifiedType.Mentions, .. modifier.Mentions] };

    public TypeName GetFunctionPointerType(MethodSignature<TypeName> signature) => new("delegate*", signature.Mentions());

    public TypeName GetSZArrayType(TypeName elementType) => elementType.With("[]");

    public TypeName GetArrayType(TypeName elementType, ArrayShape shape) => elementType.With($"[{new string(',', shape.Rank - 1)}]");

    public TypeName GetByReferenceType(TypeName elementType) => elementType.With("&");

    public TypeName GetPointerType(TypeName elementType) => elementType.With("*");

    public TypeName GetPinnedType(TypeName elementType) => elementType;

    public TypeName GetGenericTypeParameter(object? genericContext, int index) => new($"!{index}", []);

    public TypeName GetGenericMethodParameter(object? genericContext, int index) => new($"!!{index}", []);
}
