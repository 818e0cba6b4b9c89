using System.Reflection;

namespace PureCrypto.Tests.Conventions;

/// <summary>Unsafe code is allowed in the core for one attribute alone (decision 5): no pointer is to be found in it.</summary>
public sealed class NothingIsUnsafe
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void The_core_has_no_pointers() => Assert.Empty(Pointers(Product.Core));

    [Theory]
    [InlineData("public static unsafe class V { public static int M(int* x) => *x; }", "V.M")]
    [InlineData("public static unsafe class V { public static int* M() => null; }", "V.M")]
    [InlineData("public static unsafe class V { public static int M(int x) { int* p = &x; return p[0] + *p; } }", "V.M")]
    [InlineData("public unsafe struct V { public readonly int* P; }", "V.P")]
    public void A_pointer_is_found(string source, string place) => Assert.Contains(place, Pointers(Mutant.Load(source)));

    private static IEnumerable<string> Pointers(Assembly assembly) => assembly.GetTypes().SelectMany(static type =>
        type.GetFields(Declared).Where(static f => IsPointer(f.FieldType)).Select(f => $"{type.FullName}.{f.Name}")
            .Concat(type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).Where(HasPointer).Select(m => $"{type.FullName}.{m.Name}")));

    private static bool HasPointer(MethodBase method) =>
        method.GetParameters().Any(static p => IsPointer(p.ParameterType))
        || (method is MethodInfo { ReturnType: var returned } && IsPointer(returned))
        || (method.GetMethodBody()?.LocalVariables.Any(static local => IsPointer(local.LocalType)) ?? false);

    private static bool IsPointer(Type type) => type.IsPointer || type.IsFunctionPointer || (type.HasElementType && IsPointer(type.GetElementType()!));
}
