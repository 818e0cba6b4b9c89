using System.CommandLine;
using LanguageExt;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Verify;

/// <summary>Judges one message, or each of a log: exit 0 when verified, 1 when not, 2 on misuse.</summary>
/// <param name="Scheme">The scheme's name.</param>
/// <param name="Options">Where its options are.</param>
/// <param name="Judge">What is found of a message.</param>
/// <param name="ReadLine">The message on a line of a log.</param>
internal sealed record Verification(
    string Scheme, VerifyOptions Options, Func<Captured, Finding> Judge, Func<ReadOnlyMemory<byte>, DateTimeOffset, Either<string, Captured>> ReadLine)
{
    /// <summary>Judges what was typed.</summary>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="key">The key, whose fingerprint is told.</param>
    /// <param name="message">The message, if it is one and not a log.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<int> RunAsync(Terminal terminal, ParseResult parsed, Secret key, Func<DateTimeOffset, Task<Captured>> message, CancellationToken cancellation)
    {
        var at = Inputs.Instant(parsed.GetValue(Options.At));
        bool strict = parsed.GetResult(Options.Strict) is not null && parsed.GetValue(Options.Strict);
        bool json = parsed.GetValue(CommandLine.Json);
        if (parsed.GetValue(Options.Each)) return await EachAsync(terminal, parsed, new VerdictText(terminal, Scheme, key, strict, json), at, cancellation).ConfigureAwait(false);

        var captured = await message(at).ConfigureAwait(false);
        return new VerdictText(terminal, Scheme, key, strict, json).Print(captured.Body, Judge(captured));
    }

    private async Task<int> EachAsync(Terminal terminal, ParseResult parsed, VerdictText text, DateTimeOffset at, CancellationToken cancellation)
    {
        (long verified, long other) = (0, 0);
        var log = terminal.Open("FILE", parsed.GetValue(Options.File) ?? "-");
        await using (log.ConfigureAwait(false))
        {
            await foreach (var line in Lines.ReadAsync(log, cancellation).ConfigureAwait(false))
            {
                if (line.IsWhole && line.Bytes.Span.Trim(" \t"u8).IsEmpty) continue;
                if (PrintLine(text, line, at)) verified++;
                else other++;
            }
        }

        text.PrintSummary(verified, other);
        return verified > 0 && other == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private bool PrintLine(VerdictText text, Line line, DateTimeOffset at) => (line.IsWhole ? ReadLine(line.Bytes, at) : "the line is longer than 8 MiB").Match(
        Right: captured => text.PrintLine(line.Number, captured.Body, Judge(captured)),
        Left: reason => text.PrintUnreadable(line.Number, reason));
}
