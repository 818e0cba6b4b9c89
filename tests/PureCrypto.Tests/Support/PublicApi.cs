using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PureCrypto.Tests.Support;

/// <summary>Prints everything that a user of an assembly can name, one line a member, in an order that never changes.</summary>
/// <remarks>
/// <para>What the compiler writes for every record (equality, printing, copying) is left out: it follows from the word
/// <c>record</c>. So are the types that carry C# 14 extension blocks; their members show as the static methods they are.</para>
/// <para>PublicApiGenerator can replace this: <see cref="Describe"/> is the only way in.</para>
/// </remarks>
public static class PublicApi
{
    private static readonly SymbolDisplayFormat Full = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeMemberKeyword,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat WithoutConstraints =
        Full.RemoveGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    private static readonly SymbolDisplayFormat NameAlone = WithoutConstraints.WithKindOptions(SymbolDisplayKindOptions.None);

    /// <summary>The public and protected surface of an assembly, read from its file.</summary>
    public static string Describe(Assembly assembly) => Describe(File.ReadAllBytes(assembly.Location));

    internal static string Describe(byte[] image)
    {
        var described = MetadataReference.CreateFromImage(image);
        var compilation = CSharpCompilation.Create("describe", references: [.. PlatformReferences.All, described]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(described)!;

        return string.Concat(TypesOf(assembly.GlobalNamespace)
            .Where(IsVisible)
            .OrderBy(static type => type.ToDisplayString(NameAlone), StringComparer.Ordinal)
            .Select(static type => $"{Head(type)}\n{string.Concat(Members(type).Select(static member => $"    {member}\n"))}"));
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member =>
            member is INamedTypeSymbol type ? TypesOf(type).Prepend(type) : TypesOf(member));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && !symbol.Name.StartsWith('<')
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));

    private static string Head(INamedTypeSymbol type)
    {
        string modifier = type switch
        {
            { TypeKind: not TypeKind.Class } => "",
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => "",
        };
        string name = type.ToDisplayString(WithoutConstraints);
        string constraints = type.ToDisplayString(Full)[name.Length..];
        string ancestors = string.Join(", ", Ancestors(type).Select(static ancestor => ancestor.ToDisplayString(NameAlone)));
        return $"{modifier}{name}{(ancestors.Length > 0 ? " : " : "")}{ancestors}{constraints}";
    }

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Enum or TypeKind.Delegate)
        {
            return [];
        }

        var interfaces = type.Interfaces
            .Where(static contract => contract.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(static contract => contract.ToDisplayString(), StringComparer.Ordinal);
        return type.BaseType is { SpecialType: SpecialType.None } parent ? interfaces.Prepend(parent) : interfaces;
    }

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate
        ? [type.DelegateInvokeMethod!.ToDisplayString(Full)]
        : type.GetMembers()
            .Where(static member => member is not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null })
            .Where(static member => IsVisible(member) && !member.IsImplicitlyDeclared && !IsWrittenForEveryRecord(member))
            .Select(static member => member.ToDisplayString(Full))
            .Order(StringComparer.Ordinal);

    private static bool IsWrittenForEveryRecord(ISymbol member) =>
        string.Equals(member.Name, "EqualityContract", StringComparison.Ordinal)
        || (member is IMethodSymbol { Name: not "Deconstruct" }
            && member.GetAttributes().Any(static attribute =>
                string.Equals(attribute.AttributeClass?.Name, "CompilerGeneratedAttribute", StringComparison.Ordinal)));
}
