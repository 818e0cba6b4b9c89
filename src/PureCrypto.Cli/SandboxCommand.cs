using System.CommandLine;
using System.Globalization;
using PureCrypto.Calls;
using PureCrypto.Sandbox;
using Spectre.Console;

namespace PureCrypto.Cli;

/// <summary><c>purecrypto sandbox</c>: the providers' APIs on loopback until interrupted.</summary>
internal static class SandboxCommand
{
    public static Command Of(Terminal terminal)
    {
        var port = Numbers.Option<int>("--port", "N", "The port on 127.0.0.1; 0 or none takes a free one");

        var command = new Command("sandbox", "Serve the providers' APIs on loopback until interrupted") { port };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sandbox = await StartAsync(parsed.GetValue(port), cancellation).ConfigureAwait(false);
            await using (sandbox.ConfigureAwait(false))
            {
                if (parsed.GetValue(CommandLine.Json)) terminal.PrintJson(Facts(sandbox));
                else Print(terminal, sandbox);
                await sandbox.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<SandboxServer> StartAsync(int port, CancellationToken cancellation)
    {
        if (port is < 0 or > 65535) throw new MisuseException("--port must be from 0 to 65535.");
        try
        {
            return await SandboxServer.StartAsync(new SandboxOptions { Port = port }, cancellation).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new MisuseException($"--port: {e.Message}");
        }
    }

    private static object Facts(SandboxServer sandbox) => new
    {
        sandbox.BaseAddress,
        Keys = SandboxKey.Published.Select(static k => new { k.Provider, KeyId = OrNull(k.KeyId), Token = OrNull(k.Token), Secret = OrNull(k.Secret), k.May }).ToArray(),
        Controls = sandbox.Controls.Select(static c => new { Method = c.Verb.Text(), c.Path, c.Example, c.Does }).ToArray(),
    };

    private static void Print(Terminal terminal, SandboxServer sandbox)
    {
        terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Listening on [bold]{sandbox.BaseAddress.ToString().TrimEnd('/')}[/]; Ctrl+C stops.");
        terminal.Console.MarkupLine("Published test keys, which open nothing else:");
        foreach (var key in SandboxKey.Published)
        {
            terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{key.Provider}[/], {key.May}");
            key.KeyId.IfSome(text => Show(terminal, "key id", text));
            key.Token.IfSome(text => Show(terminal, "token", text));
            key.Secret.IfSome(text => Show(terminal, "secret", text));
        }

        terminal.Console.MarkupLine("What a test steers, in any language:");
        foreach (var control in sandbox.Controls)
        {
            terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{control.Verb.Text()} {control.Path}[/] {control.Does}");
            if (control.Example.Length > 0) terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {control.Example}");
        }
    }

    private static void Show(Terminal terminal, string what, string text) =>
        terminal.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {what} {text}");

    private static string? OrNull(LanguageExt.Option<string> text) => text.IsSome ? text.IfNone("") : null;
}
