using System.CommandLine;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Cli.Verify;

/// <summary>What every <c>verify</c> command is given.</summary>
internal sealed class VerifyOptions
{
    /// <summary>The message, or the log.</summary>
    public Argument<string?> File { get; } = new("FILE")
    {
        Description = "The body exactly as received, or - for standard input; with --each, the log",
        DefaultValueFactory = static _ => null,
    };

    public System.CommandLine.Option<string> Secret { get; } = Inputs.SecretVariable();

    public System.CommandLine.Option<string[]> Headers { get; } = new("--header") { Description = "A header as received; may be repeated", HelpName = "NAME=VALUE" };

    public System.CommandLine.Option<long?> At { get; } = new("--at")
    {
        Description = "When it was received, in Unix seconds; now if it is not given",
        HelpName = "SECONDS",
    };

    public System.CommandLine.Option<bool> Strict { get; } = new("--strict") { Description = "Fail also for what the content says, not only for the signature" };

    public System.CommandLine.Option<bool> Each { get; } = new("--each") { Description = "FILE is a log with one captured message per line, as JSON: {\"headers\": {…}, \"body\": …}, or for btcmix the answer" };

    /// <summary>The command with these options.</summary>
    public Command Of(string name, string description, bool hasHeaders, bool hasContent)
    {
        var command = new Command(name, description) { File, Secret, At, Each };
        if (hasHeaders) command.Options.Add(Headers);
        if (hasContent) command.Options.Add(Strict);
        return command;
    }

    /// <summary>The headers that were typed.</summary>
    public Seq<Header> HeadersOf(ParseResult parsed) =>
        parsed.GetResult(Headers) is null ? default : LanguageExt.Prelude.Seq((parsed.GetValue(Headers) ?? []).Select(HeaderOf).ToArray());

    private static Header HeaderOf(string text)
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
    }
}
