using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>Names a place in an assembly as its author would: what the compiler made of a method counts as that method.</summary>
internal static partial class Sites
{
    /// <summary>
    /// <c>Type.Member</c>; for a lambda, local function, closure or iterator the method around it, for a backing field or
    /// an accessor the property; <c>Type</c> alone where no member is meant.
    /// </summary>
    public static string Of(MetadataReader reader, TypeDefinitionHandle type, string? member = null)
    {
        string name = reader.GetString(reader.GetTypeDefinition(type).Name);
        TypeDefinitionHandle outer = reader.GetTypeDefinition(type).GetDeclaringType();
        return !outer.IsNil && name.StartsWith('<')
            ? Of(reader, outer, Around(member) ?? Around(name) ?? "")
            : Join(reader.FullName(type), Around(member) ?? Accessor().Replace(member ?? "", ""));
    }

    private static string Join(string type, string member) => member.Length == 0 || member.StartsWith('<') ? type : $"{type}.{member}";

    private static string? Around(string? name) =>
        name is not null && MadeByCompiler().Match(name) is { Success: true } match ? match.Groups["around"].Value : null;

    [GeneratedRegex("^<(?<around>[^<>]+)>[a-z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MadeByCompiler();

    [GeneratedRegex("^(get|set)_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Accessor();
}
