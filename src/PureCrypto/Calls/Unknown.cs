namespace PureCrypto.Calls;

/// <summary>Something in an answer that the library does not know: the provider has changed, or its document left it out.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">A field by its path, such as <c>transactions[].note</c>; a status by its field and text, such as
/// <c>status=on-hold</c>; a code or a header by its name. Never another value.</param>
/// <param name="Times">How often it occurs in the answer; at least 1.</param>
public sealed record Unknown(UnknownKind Kind, string Name, int Times)
{
    /// <summary>The kind and the name, and how often if more than once.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Kind.Text()} {Name}{(Times > 1 ? $" ({Times} times)" : "")}");
}

/// <summary>What the library may not know in an answer.</summary>
public enum UnknownKind
{
    /// <summary>A field of the JSON body.</summary>
    Field,

    /// <summary>The text of a status.</summary>
    Status,

    /// <summary>A code of a refusal, or its HTTP status where it has no code.</summary>
    Code,

    /// <summary>A header field.</summary>
    Header,
}

/// <summary>The words for <see cref="UnknownKind"/>.</summary>
internal static class UnknownKinds
{
    public static string Text(this UnknownKind kind) => kind switch
    {
        UnknownKind.Field => "field",
        UnknownKind.Status => "status",
        UnknownKind.Code => "code",
        UnknownKind.Header => "header",
    };
}
