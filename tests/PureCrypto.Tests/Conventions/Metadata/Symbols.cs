using System.Reflection.Metadata;

namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>What the operand of an instruction names: a member together with the types in its signature and arguments, or types.</summary>
internal static class Symbols
{
    /// <summary>The symbols behind a token.</summary>
    public static IEnumerable<Symbol> Of(MetadataReader reader, EntityHandle token) => token.Kind switch
    {
        HandleKind.MethodDefinition => OfMethod(reader, reader.GetMethodDefinition((MethodDefinitionHandle)token)),
        HandleKind.FieldDefinition => OfField(reader, reader.GetFieldDefinition((FieldDefinitionHandle)token)),
        HandleKind.MemberReference => OfMember(reader, reader.GetMemberReference((MemberReferenceHandle)token)),
        HandleKind.MethodSpecification => OfCall(reader, reader.GetMethodSpecification((MethodSpecificationHandle)token)),
        HandleKind.StandaloneSignature => Types(reader.GetStandaloneSignature((StandaloneSignatureHandle)token)
            .DecodeMethodSignature(SignatureNames.Instance, null).Mentions()),
        _ => Types(reader.TypeNameOf(token).Mentions),
    };

    private static IEnumerable<Symbol> OfMethod(MetadataReader reader, MethodDefinition method) => Method(
        TypeName.Of(reader.FullName(method.GetDeclaringType())),
        reader.GetString(method.Name),
        method.DecodeSignature(SignatureNames.Instance, null));

    private static IEnumerable<Symbol> OfField(MetadataReader reader, FieldDefinition field) => Field(
        TypeName.Of(reader.FullName(field.GetDeclaringType())),
        reader.GetString(field.Name),
        field.DecodeSignature(SignatureNames.Instance, null));

    private static IEnumerable<Symbol> OfMember(MetadataReader reader, MemberReference member)
    {
        var declaring = reader.TypeNameOf(member.Parent);
        string name = reader.GetString(member.Name);
        return member.GetKind() == MemberReferenceKind.Method
            ? Method(declaring, name, member.DecodeMethodSignature(SignatureNames.Instance, null))
            : Field(declaring, name, member.DecodeFieldSignature(SignatureNames.Instance, null));
    }

    private static IEnumerable<Symbol> OfCall(MetadataReader reader, MethodSpecification call)
    {
        var arguments = call.DecodeSignature(SignatureNames.Instance, null);
        return Of(reader, call.Method)
            .Select((symbol, i) => i == 0 ? symbol with { Arguments = [.. arguments.Select(static type => type.Name)] } : symbol)
            .Concat(Types(arguments.SelectMany(static type => type.Mentions)));
    }

    // The member itself comes first; its declaring type is not listed again, so that allowing one member allows just that.
    private static IEnumerable<Symbol> Method(TypeName declaring, string name, MethodSignature<TypeName> signature) =>
        Types(declaring.Mentions.Skip(1).Concat(signature.Mentions())).Prepend(
            new Symbol(declaring.Name, name, [.. signature.ParameterTypes.Select(static type => type.Simple)], []));

    private static IEnumerable<Symbol> Field(TypeName declaring, string name, TypeName type) =>
        Types(declaring.Mentions.Skip(1).Concat(type.Mentions)).Prepend(new Symbol(declaring.Name, name, null, []));

    private static IEnumerable<Symbol> Types(IEnumerable<string> names) => names.Select(Symbol.OfType);
}
