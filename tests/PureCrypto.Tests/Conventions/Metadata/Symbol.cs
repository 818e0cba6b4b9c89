namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>A type, or a member of a type, by name.</summary>
/// <param name="Type">Full name: <c>System.Collections.Generic.Dictionary`2+Enumerator</c>.</param>
/// <param name="Member">Metadata name of the member (<c>get_Now</c>, <c>.ctor</c>), or null for the type itself.</param>
/// <param name="Parameters">Simple names of the parameter types; null for a type or a field.</param>
/// <param name="Arguments">Full names of the type arguments of a generic method's call.</param>
internal sealed record Symbol(string Type, string? Member, IReadOnlyList<string>? Parameters, IReadOnlyList<string> Arguments)
{
    /// <summary>A type by its full name.</summary>
    public static Symbol OfType(string type) => new(type, null, null, []);

    /// <summary>Without the parameters: <c>System.String.Compare</c>.</summary>
    public string Name => Member is null ? Type : $"{Type}.{Member}";

    /// <summary>With the parameters: <c>System.String.Compare(String, String)</c>.</summary>
    public override string ToString() => Parameters is null ? Name : $"{Name}({string.Join(", ", Parameters)})";
}
