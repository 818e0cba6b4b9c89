using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PureCrypto.Tests.Laws.Signing;

/// <summary>Everything that is shown of an object without asking for a secret: as text, as JSON, to a debugger, to a logger that takes objects apart.</summary>
internal static partial class Exposure
{
    private const int Depth = 8;
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>All of it, one view per line.</summary>
    public static string Of(object value) => string.Join('\n', Texts(value), Json(value), Debugger(value, Depth, Visited()), Properties(value, Depth, Visited()));

    /// <summary>The encodings in which bytes may be shown, each cut into pieces of six bytes that must not occur.</summary>
    public static IEnumerable<string> Traces(byte[] secret) => Enumerable.Range(0, secret.Length - 5).SelectMany(at => Spelled(secret.AsSpan(at, 6).ToArray()));

    private static IEnumerable<string> Spelled(byte[] piece) =>
    [
        Encoding.UTF8.GetString(piece),
        string.Concat(Encoding.UTF8.GetString(piece).Reverse()),
        Convert.ToHexString(piece),
        Convert.ToHexStringLower(piece),
        BitConverter.ToString(piece),
        Convert.ToHexStringLower(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(piece))),
        Convert.ToBase64String(piece), // six bytes are eight whole digits, at each of the three offsets there is one
        string.Join(",", piece),
        string.Join(", ", piece),
        string.Join(" ", piece),
        string.Join('\n', piece),
    ];

    private static string Texts(object value) => string.Join(
        '\n',
        value.ToString(),
        string.Create(CultureInfo.InvariantCulture, $"{value}"),
        string.Create(CultureInfo.InvariantCulture, $"{value:X}"),
        string.Format(new Formatter(), "{0:G}", value));

    // Refusing is as good as writing nothing; what the exception says is looked at, too.
    private static string Json(object value)
    {
        try
        {
            return JsonSerializer.Serialize(value, value.GetType());
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            return e.ToString();
        }
    }

    /// <summary>What opening the object in a debugger shows: its display text, and its members as far as they are browsable.</summary>
    private static string Debugger(object? value, int depth, HashSet<object> seen) => Walk(value, depth, seen, Debugger, static type =>
        Ancestors(type).SelectMany(static t => t.GetFields(Instance).Where(IsBrowsable).Select(static f => (Func<object, object?>)f.GetValue)
            .Concat(t.GetProperties(Instance).Where(static p => IsBrowsable(p) && p.GetIndexParameters().Length == 0 && p.GetMethod is { IsStatic: false })
                .Select(static p => (Func<object, object?>)p.GetValue))));

    /// <summary>What a logger writes that takes an object apart by its public properties.</summary>
    private static string Properties(object? value, int depth, HashSet<object> seen) => Walk(value, depth, seen, Properties, static type =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(static p => p.GetIndexParameters().Length == 0).Select(static p => (Func<object, object?>)p.GetValue));

    private static string Walk(
        object? value, int depth, HashSet<object> seen, Func<object?, int, HashSet<object>, string> next, Func<Type, IEnumerable<Func<object, object?>>> members)
    {
        if (value is null || depth == 0 || (!value.GetType().IsValueType && !seen.Add(value))) return "";
        if (value is string or byte or char || value.GetType().IsPrimitive) return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (value is Memory<byte> or ReadOnlyMemory<byte>) return string.Join(',', value is Memory<byte> m ? m.ToArray() : ((ReadOnlyMemory<byte>)value).ToArray());

        var parts = new List<string> { Display(value) };
        if (value is Delegate { Target: { } target }) parts.Add(next(target, depth - 1, seen));
        if (value is IEnumerable items and not Delegate) parts.AddRange(items.Cast<object?>().Take(1_000).Select(item => next(item, depth - 1, seen)));
        if (IsOpened(value.GetType())) parts.AddRange(members(value.GetType()).Select(read => next(Read(read, value), depth - 1, seen)));
        return string.Join('\n', parts.Where(static part => part.Length > 0));
    }

    // The platform's own objects are not ours to close; what they hold of ours is reached through our own.
    private static bool IsOpened(Type type) =>
        type.Assembly.GetName().Name is { } name && (name.StartsWith("PureCrypto", StringComparison.Ordinal) || name.StartsWith("LanguageExt", StringComparison.Ordinal));

    private static object? Read(Func<object, object?> member, object value)
    {
        try
        {
            return member(value);
        }
        catch (Exception e) when (e is TargetInvocationException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return e.InnerException?.Message;
        }
    }

    // {Member,nq} and {Method(),nq} are what such texts are made of here.
    private static string Display(object value) =>
        IsOpened(value.GetType()) && value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>() is { Value: { } format }
            ? Hole().Replace(format, hole => Convert.ToString(Member(value, hole.Groups["name"].Value), CultureInfo.InvariantCulture) ?? "")
            : value.ToString() ?? "";

    private static object? Member(object value, string name) =>
        value.GetType().GetProperty(name, AnyInstance) is { } property ? property.GetValue(value)
        : value.GetType().GetMethod(name, AnyInstance, Type.EmptyTypes) is { } method ? method.Invoke(value, null)
        : throw new InvalidOperationException($"{value.GetType()} displays {name}, which it has not.");

    private static bool IsBrowsable(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>() is not { State: DebuggerBrowsableState.Never };

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType) yield return at;
    }

    private static HashSet<object> Visited() => new(ReferenceEqualityComparer.Instance);

    [GeneratedRegex(@"\{(?<name>\w+)(\(\))?(,\w+)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();

    private sealed class Formatter : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => $"<{arg}>";
    }
}
