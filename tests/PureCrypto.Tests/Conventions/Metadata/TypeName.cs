namespace PureCrypto.Tests.Conventions.Metadata;

/// <summary>A type as a signature writes it.</summary>
/// <param name="Name">Full name of the type, or of the generic type without its arguments; <c>System.Byte[]</c> for an array.</param>
/// <param name="Mentions">Full names of every type that the signature names on the way: element, arguments, modifiers.</param>
internal sealed record TypeName(string Name, IReadOnlyList<string> Mentions)
{
    /// <summary>A type that mentions itself.</summary>
    public static TypeName Of(string name) => new(name, [name]);

    /// <summary>The name without its namespace and its outer types.</summary>
    public string Simple => Name[(Name.LastIndexOfAny(['.', '+']) + 1)..];

    /// <summary>The same mentions under a name with something behind it, such as <c>[]</c>.</summary>
    public TypeName With(string suffix) => this with { Name = Name + suffix };
}
