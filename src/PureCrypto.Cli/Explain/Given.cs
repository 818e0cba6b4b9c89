using System.CommandLine;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Explain;

/// <summary>What every scheme is given to explain: a signature, and headers as they were sent or received.</summary>
internal static class Given
{
    public static System.CommandLine.Option<string?> Signature() =>
        new("--signature") { Description = "The signature to explain, prefix included; else the one in its header", HelpName = "TEXT" };

    public static System.CommandLine.Option<string[]> Headers() =>
        new("--header") { Description = "A header as sent or received; may be repeated", HelpName = "NAME=VALUE" };

    /// <summary>The headers, as values.</summary>
    /// <exception cref="MisuseException">One is not NAME=VALUE on one line.</exception>
    public static Seq<Header> Read(string[]? texts) => (texts ?? []).Select(static text =>
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1) throw new MisuseException("--header must be NAME=VALUE.");
        try
        {
            return Header.Of(text[..equals], text[(equals + 1)..]);
        }
        catch (ArgumentException)
        {
            throw new MisuseException("--header must be one line.");
        }
    }).ToArray().ToSeq();

    /// <summary>What an option says, or else the header of that name.</summary>
    /// <exception cref="MisuseException">Neither is there, or the header is there twice.</exception>
    public static string Or(this string? option, string name, Seq<Header> headers, string header) =>
        option ?? headers.Single(header).IfNone(() => throw new MisuseException($"{name} or --header {header}=… must be given, once."));

    /// <summary>The text of the header that says when a message was sent, whatever the recipe makes of it; empty if there is none.</summary>
    public static string Timestamp(CallbackRecipe recipe, Seq<Header> headers) =>
        recipe.TimestampHeader.Bind(name => headers.Single(name))
            .IfNone(() => headers.Find(static header => header.Name.EndsWith("Timestamp", StringComparison.OrdinalIgnoreCase))
                .Map(static header => header.Value).IfNone(""));
}
