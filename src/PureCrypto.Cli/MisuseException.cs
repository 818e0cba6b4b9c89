using System.Diagnostics.CodeAnalysis;
using PureCrypto.Calls;

namespace PureCrypto.Cli;

/// <summary>What was typed cannot be used. Ends the command with <see cref="ExitCode.Misuse"/>; the message names the option and the rule.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always has a message.")]
internal sealed class MisuseException(string message) : Exception(message)
{
    /// <summary>The misuse of an option whose text breaks rules of a call. Nothing was to be sent, so not that it was not sent is told, but the rules.</summary>
    public static MisuseException Of(string option, CallError error) =>
        new($"{option}: {(error is CallError.Refused refused ? $"{string.Join("; ", refused.Faults)}." : error.Describe())}");
}
