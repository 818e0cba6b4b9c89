using System.CommandLine;
using PureCrypto.Http;
using PureCrypto.Sandbox;

namespace PureCrypto.Cli.Tour;

/// <summary><c>purecrypto tour</c>: everything once, over real HTTP, against a sandbox in this process.</summary>
internal static class TourCommand
{
    public static Command Of(Terminal terminal)
    {
        var command = new Command("tour", "Start a sandbox in this process, call it over HTTP, and show what was signed and what was checked");
        command.SetAction(async (parsed, cancellation) =>
        {
            var clock = new SandboxClock();
            var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = clock }, cancellation).ConfigureAwait(false);
            await using (sandbox.ConfigureAwait(false))
            {
                bool json = parsed.GetValue(CommandLine.Json);
                var steps = new List<Step>();
                if (!json) Stage.Open(terminal, sandbox.BaseAddress);
                using var http = new HttpClient(Transport.Handler());
                var visitor = new Visitor(sandbox, clock, HttpEffects.Of(sandbox.BaseAddress, () => http, clock));
                await foreach (var step in Itinerary.Of(visitor, cancellation).ConfigureAwait(false))
                {
                    steps.Add(step);
                    if (!json) Stage.Show(terminal, steps.Count, step);
                }

                if (json) terminal.PrintJson(new { sandbox.BaseAddress, Steps = steps, Held = steps.TrueForAll(static s => s.Held) });
                else Stage.Close(terminal, steps);
                return steps.TrueForAll(static s => s.Held) ? ExitCode.Success : ExitCode.Failed;
            }
        });
        return command;
    }
}
