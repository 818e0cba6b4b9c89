using System.Reflection;

namespace PureCrypto.Tests.Support;

/// <summary>How one law is checked, once method, class and assembly have spoken.</summary>
internal sealed record PropertySettings(IReadOnlyList<Type> Arbitrary, int MaxTest, int EndSize, string? Replay)
{
    /// <summary>FsCheck's own habit: 100 cases up to size 100, drawn anew each run.</summary>
    public static readonly PropertySettings Default = new([], 100, 100, null);

    /// <summary>The settings of a method of a test class.</summary>
    public static PropertySettings Of(Type testClass, MethodInfo method)
    {
        var own = method.GetCustomAttribute<PropertyAttribute>();
        return Merge(
            own?.Replay,
            testClass.Assembly.GetCustomAttribute<PropertiesAttribute>(),
            testClass.GetCustomAttribute<PropertiesAttribute>(),
            own);
    }

    private static PropertySettings Merge(string? replay, params IPropertySettings?[] outerToInner) =>
        outerToInner.OfType<IPropertySettings>().Aggregate(Default with { Replay = replay }, static (outer, inner) => outer with
        {
            // FsCheck lets the first generator of a type win, so the innermost scope comes first.
            Arbitrary = [.. inner.Arbitrary, .. outer.Arbitrary],
            MaxTest = inner.MaxTest > 0 ? inner.MaxTest : outer.MaxTest,
            EndSize = inner.EndSize > 0 ? inner.EndSize : outer.EndSize,
        });
}
