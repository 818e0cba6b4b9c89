using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>Lists everything that a compiled assembly names: in code, signatures, fields, ancestors, constraints and attributes.</summary>
/// <remarks>Unlike an analyzer over the source it also sees what the compiler chose: conversions, collection items, awaits, locks.</remarks>
internal static class References
{
    /// <summary>The references of an assembly, each attributed to the outermost type it occurs in.</summary>
    public static IReadOnlyList<Reference> Of(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var reader = file.GetMetadataReader();
        return
        [
            .. from type in reader.TypeDefinitions
               where !Generated.IsWhole(reader, type)
               from use in OfType(reader, type).Concat(OfFields(reader, type)).Concat(OfMethods(file, reader, type))
               select new Reference(reader.FullName(reader.Outermost(type)), Sites.Of(reader, type, use.Member), use.Target),
        ];
    }

    private static IEnumerable<(string? Member, Symbol Target)> OfType(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetInterfaceImplementations().Select(contract => reader.GetInterfaceImplementation(contract).Interface)
            .Concat(Constraints(reader, type.GetGenericParameters()))
            .Append(type.BaseType)
            .Where(static ancestor => !ancestor.IsNil)
            .SelectMany(ancestor => reader.TypeNameOf(ancestor).Mentions)
            .Concat(reader.AttributesOf(type.GetCustomAttributes()))
            .Select(static mention => ((string?)null, Symbol.OfType(mention)));
    }

    private static IEnumerable<(string? Member, Symbol Target)> OfFields(MetadataReader reader, TypeDefinitionHandle type) =>
        from handle in reader.GetTypeDefinition(type).GetFields()
        let field = reader.GetFieldDefinition(handle)
        from mention in field.DecodeSignature(SignatureNames.Instance, null).Mentions
            .Concat(reader.AttributesOf(field.GetCustomAttributes()))
        select ((string?)reader.GetString(field.Name), Symbol.OfType(mention));

    private static IEnumerable<(string? Member, Symbol Target)> OfMethods(
        PEReader file, MetadataReader reader, TypeDefinitionHandle type) =>
        from handle in reader.GetTypeDefinition(type).GetMethods()
        let method = reader.GetMethodDefinition(handle)
        from symbol in OfSignature(reader, method).Concat(OfBody(file, reader, method))
        select ((string?)reader.GetString(method.Name), symbol);

    private static IEnumerable<Symbol> OfSignature(MetadataReader reader, MethodDefinition method) =>
        method.DecodeSignature(SignatureNames.Instance, null).Mentions()
            .Concat(reader.AttributesOf(method.GetCustomAttributes()))
            .Concat(Constraints(reader, method.GetGenericParameters()).SelectMany(bound => reader.TypeNameOf(bound).Mentions))
            .Select(Symbol.OfType);

    private static IEnumerable<Symbol> OfBody(PEReader file, MetadataReader reader, MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0 || Generated.IsPlumbing(reader, method))
        {
            return [];
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        var locals = body.LocalSignature.IsNil
            ? []
            : reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(SignatureNames.Instance, null)
                .SelectMany(static local => local.Mentions);
        var caught = body.ExceptionRegions
            .Where(static region => !region.CatchType.IsNil)
            .SelectMany(region => reader.TypeNameOf(region.CatchType).Mentions);
        return locals.Concat(caught).Select(Symbol.OfType)
            .Concat(Instructions.Tokens(body).SelectMany(token => Symbols.Of(reader, token)));
    }

    private static IEnumerable<EntityHandle> Constraints(MetadataReader reader, GenericParameterHandleCollection parameters) =>
        from parameter in parameters
        from constraint in reader.GetGenericParameter(parameter).GetConstraints()
        select reader.GetGenericParameterConstraint(constraint).Type;
}
