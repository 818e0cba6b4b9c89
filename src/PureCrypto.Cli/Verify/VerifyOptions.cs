using System.CommandLine;

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

    public Option<string> Secret { get; } = Inputs.SecretVariable();

    public Option<string[]> Headers { get; } = HeaderInputs.Option("A header as received; may be repeated");

    public Option<long?> At { get; } = Inputs.At("When it was received, in Unix seconds; now if it is not given");

    public Option<bool> Strict { get; } = new("--strict") { Description = "Fail also for what the content says, not only for the signature" };

    public Option<bool> Each { get; } = new("--each") { Description = "FILE is a log with one captured message per line, as JSON: {\"headers\": {…}, \"body\": …}, or for btcmix the answer" };

    /// <summary>The command with these options.</summary>
    public Command Of(string name, string description, bool hasHeaders, bool hasContent)
    {
        var command = new Command(name, description) { File, Secret, At, Each };
        if (hasHeaders) command.Options.Add(Headers);
        if (hasContent) command.Options.Add(Strict);
        return command;
    }
}
