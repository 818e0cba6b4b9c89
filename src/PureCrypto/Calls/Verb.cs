using System.Diagnostics;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>An HTTP method.</summary>
public enum Verb
{
    /// <summary>Reads.</summary>
    Get,

    /// <summary>Creates, or asks with a body.</summary>
    Post,

    /// <summary>Replaces.</summary>
    Put,

    /// <summary>Removes.</summary>
    Delete,
}

/// <summary>The text of a verb on the wire, both ways.</summary>
public static class Verbs
{
    /// <summary>The method in upper case, as HTTP has it and as schemes sign it.</summary>
    public static string Text(this Verb verb) => verb switch
    {
        Verb.Get => "GET",
        Verb.Post => "POST",
        Verb.Put => "PUT",
        Verb.Delete => "DELETE",
    };

    /// <summary>Reads a method in upper case; none for any other text.</summary>
    public static Option<Verb> Parse(string text) => text switch
    {
        "GET" => Verb.Get,
        "POST" => Verb.Post,
        "PUT" => Verb.Put,
        "DELETE" => Verb.Delete,
        _ => None,
    };

    internal static ReadOnlySpan<byte> Utf8(this Verb verb) => verb switch
    {
        Verb.Get => "GET"u8,
        Verb.Post => "POST"u8,
        Verb.Put => "PUT"u8,
        Verb.Delete => "DELETE"u8,
    };
}
