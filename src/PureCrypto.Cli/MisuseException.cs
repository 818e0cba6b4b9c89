using System.Diagnostics.CodeAnalysis;

namespace PureCrypto.Cli;

/// <summary>What was typed cannot be used. Ends the command with <see cref="ExitCode.Misuse"/>; the message names the option and the rule.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always has a message.")]
internal sealed class MisuseException(string message) : Exception(message);
