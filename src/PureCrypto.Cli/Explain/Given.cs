using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Explain;

/// <summary>What every scheme is given to explain: a signature, and headers as they were sent or received.</summary>
internal static class Given
{
    public static System.CommandLine.Option<string?> Signature() =>
        new("--signature") { Description = "The signature to explain, prefix included; else the one in its header", HelpName = "TEXT" };

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
