using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PureCrypto.Tests.Conventions;

/// <summary>A small assembly that breaks a convention on purpose.</summary>
internal static class Mutant
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Globalization; using System.IO; using System.Linq;
        using System.Text; using System.Threading; using System.Threading.Tasks;
        """;

    /// <summary>Compiles the source, optimised and with nullable references, against everything this process may load.</summary>
    public static byte[] Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Mutant",
            [CSharpSyntaxTree.ParseText(Usings + source)],
            PlatformReferences.All,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));

        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }

    /// <summary>Compiles the members into <c>PureCrypto.Mutant</c>.</summary>
    public static byte[] CompileMembers(string members) =>
        Compile($"namespace PureCrypto {{ public partial class Mutant {{ {members} }} }}");

    /// <summary>Compiles the source and loads it, to be looked at by reflection.</summary>
    public static Assembly Load(string source) => Assembly.Load(Compile(source));
}
