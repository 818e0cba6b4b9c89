using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Steering;

/// <summary>What a test in any language may do to the sandbox, over HTTP. None of it arrives at a provider, and nothing strikes it.</summary>
internal sealed class Controls
{
    private const string Root = "/sandbox";

    private readonly Seq<(SandboxControl Control, Func<Body, Response> Answer)> _all;

    public Controls(Chain chain, SandboxClock clock, SandboxFaults faults)
    {
        var (deposits, times, rules) = (new DepositSteering(chain), new ClockSteering(clock), new FaultSteering(faults));
        _all = new (SandboxControl, Func<Body, Response>)[]
        {
            (new(Verb.Get, Root, "", "lists what the sandbox is steered with"), _ => Listed()),
            (new(Verb.Post, Root + "/deposits", DepositSteering.Example, DepositSteering.Does), deposits.Send),
            (new(Verb.Get, Root + "/clock", "", "tells the sandbox's time"), _ => times.Tell()),
            (new(Verb.Post, Root + "/clock", ClockSteering.Example, "puts the sandbox's clock forward"), times.Advance),
            (new(Verb.Get, Root + "/faults", "", "lists what will go wrong"), _ => rules.List()),
            (new(Verb.Post, Root + "/faults", FaultSteering.Example, FaultSteering.Does), rules.Add),
            (new(Verb.Delete, Root + "/faults", "", "lets nothing go wrong any more"), _ => rules.Clear()),
        }.ToSeq();
    }

    public Seq<SandboxControl> All => _all.Map(static entry => entry.Control);

    public static bool Owns(Request request) =>
        string.Equals(request.Target, Root, StringComparison.Ordinal) || request.Target.StartsWith(Root + "/", StringComparison.Ordinal);

    public Response Answer(Request request) => _all
        .Find(entry => entry.Control.Verb == request.Verb && string.Equals(entry.Control.Path, request.Target, StringComparison.Ordinal))
        .Match(
            Some: entry => entry.Answer(request.Body),
            None: static () => Reply.Refused(404, "Nothing is steered here; GET /sandbox lists what is."));

    private Response Listed() => Reply.Json(200, new JsonObject
    {
        ["controls"] = new JsonArray([.. All.Select(static control => new JsonObject
        {
            ["method"] = control.Verb.Text(),
            ["path"] = control.Path,
            ["example"] = control.Example.Length == 0 ? null : control.Example,
            ["does"] = control.Does,
        })]),
    });
}
