using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>What a source generator or the compiler wrote alone, so that no author answers for it.</summary>
internal static partial class Generated
{
    private const string RegexNamespace = "System.Text.RegularExpressions.Generated";

    /// <summary>
    /// True for what the regex generator wrote (it looks up a default timeout in AppContext). A JSON context is not among
    /// these, since its author wrote a part of the class: only the methods of <see cref="IsPlumbing"/> are excused there.
    /// </summary>
    public static bool IsWhole(MetadataReader reader, TypeDefinitionHandle type)
    {
        var outermost = reader.GetTypeDefinition(reader.Outermost(type));
        return string.Equals(reader.GetString(outermost.Namespace), RegexNamespace, StringComparison.Ordinal)
            && IsMarked(reader, outermost);
    }

    /// <summary>True for a method whose body nobody wrote, in a type whose other methods somebody did.</summary>
    public static bool IsPlumbing(MetadataReader reader, MethodDefinition method)
    {
        var type = method.GetDeclaringType();
        string name = reader.GetString(method.Name);
        return IsIteratorPlumbing(reader.GetString(reader.GetTypeDefinition(type).Name), name)
            || (IsJsonContext(reader, reader.GetTypeDefinition(reader.Outermost(type))) && IsJsonPlumbing(Sites.Of(reader, type, name)));
    }

    /// <summary>True for the fields in which the compiler keeps lambdas and method groups that capture nothing.</summary>
    public static bool IsDelegateCache(MetadataReader reader, FieldDefinition field) =>
        DelegateCacheType().IsMatch(reader.GetString(reader.GetTypeDefinition(field.GetDeclaringType()).Name));

    // What follows `yield` is all in MoveNext and its finally blocks; the constructor and GetEnumerator ask for the thread, to
    // reuse the object for the first enumeration.
    private static bool IsIteratorPlumbing(string type, string method) =>
        type.StartsWith('<') && type.Contains(">d__", StringComparison.Ordinal)
        && (string.Equals(method, ".ctor", StringComparison.Ordinal) || method.EndsWith(".GetEnumerator", StringComparison.Ordinal));

    // These format the text of an exception.
    private static bool IsJsonPlumbing(string site) =>
        site.EndsWith(".ExpandConverter", StringComparison.Ordinal) || site.EndsWith("SerializeHandler", StringComparison.Ordinal);

    private static bool IsJsonContext(MetadataReader reader, TypeDefinition type) =>
        !type.BaseType.IsNil
        && string.Equals(
            reader.TypeNameOf(type.BaseType).Name, "System.Text.Json.Serialization.JsonSerializerContext", StringComparison.Ordinal)
        && IsMarked(reader, type);

    private static bool IsMarked(MetadataReader reader, TypeDefinition type) => reader.AttributesOf(type.GetCustomAttributes())
        .Contains("System.CodeDom.Compiler.GeneratedCodeAttribute", StringComparer.Ordinal);

    [GeneratedRegex("^<[^>]*>(c|O)($|_|`)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DelegateCacheType();
}
