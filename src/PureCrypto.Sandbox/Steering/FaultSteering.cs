using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Sandbox.Striking;

namespace PureCrypto.Sandbox.Steering;

/// <summary>What goes wrong, over HTTP: each fault by its name, with its fields.</summary>
/// <param name="faults">Where rules go.</param>
internal sealed class FaultSteering(SandboxFaults faults)
{
    /// <summary>A body that adds one.</summary>
    public const string Example = """{"fault":"status","status":503,"endpoint":"btcmix status","times":2}""";

    /// <summary>What adding one does.</summary>
    public const string Does =
        "lets something go wrong: status or too_many, which take retry_after_seconds, delay or skew, which take seconds, lose, drop or "
        + "garbage; without an endpoint with every request; without times once, with \"always\" until it is cleared";

    private const string Always = "always";

    private static readonly Seq<string> Names = new[] { "status", "too_many", "delay", "lose", "drop", "garbage", "skew" }.ToSeq();

    public Response List() => Reply.Json(200, new JsonObject { ["faults"] = new JsonArray([.. faults.Rules.Select(Written)]) });

    public Response Clear()
    {
        faults.Clear();
        return List();
    }

    public Response Add(Body body) => Reply.Of(Form.Of(body).Bind(Rule), rule =>
    {
        faults.Add(rule);
        return List();
    });

    private Validation<Fault, FaultRule> Rule(Form form) =>
        (FaultOf(form), On(form), Times(form)).Apply(static (fault, on, times) => new FaultRule(fault, on, times));

    private static Validation<Fault, SandboxFault> FaultOf(Form form)
    {
        string rule = $"must be one of {string.Join(", ", Names)}";
        var named = form.Text("fault", rule, static text => Names.Find(name => string.Equals(name, text, StringComparison.Ordinal)));
        return Form.Required("fault", rule, named).Bind(name => name switch
        {
            "status" => (Only(form, "status", "retry_after_seconds"), Status(form), RetryAfter(form)).Apply(static (_, status, wait) => Refused(status, wait)),
            "too_many" => (Only(form, "retry_after_seconds"), RetryAfter(form)).Apply(static (_, wait) => Refused(429, wait)),
            "delay" => (Only(form, "seconds"), Seconds(form, TimeSpan.Zero)).Apply(static (_, by) => SandboxFault.Delay(by)),
            "skew" => (Only(form, "seconds"), Seconds(form, -SandboxFault.Longest)).Apply(static (_, by) => SandboxFault.Skew(by)),
            "lose" => Only(form).Map(static _ => SandboxFault.Lose),
            "drop" => Only(form).Map(static _ => SandboxFault.Drop),
            _ => Only(form).Map(static _ => SandboxFault.Garbage),
        });
    }

    private static Validation<Fault, Unit> Only(Form form, params string[] own) => form.Only(["fault", "endpoint", "times", .. own]);

    private static SandboxFault Refused(int status, Option<TimeSpan> retryAfter) => new SandboxFault.Refused(status, retryAfter);

    private static Validation<Fault, int> Status(Form form)
    {
        const string Rule = "must be an HTTP status from 400 to 599";
        return Form.Required("status", Rule, form.Number("status", Rule, static number => Whole(number, 400, 599)));
    }

    private static Validation<Fault, Option<TimeSpan>> RetryAfter(Form form) =>
        form.Seconds("retry_after_seconds", TimeSpan.Zero, SandboxFault.Longest);

    private static Validation<Fault, TimeSpan> Seconds(Form form, TimeSpan least) =>
        form.RequiredSeconds("seconds", least, SandboxFault.Longest);

    private Validation<Fault, Option<IEndpoint>> On(Form form) =>
        form.Text("endpoint", "must be a provider and one of its endpoints that are served, such as mintarex accept-quote", faults.Named);

    // Once, if nobody says how often.
    private static Validation<Fault, Option<int>> Times(Form form) => form.Holds("times", Always)
        ? Validation<Fault, Option<int>>.Success(default)
        : form.Number("times", $"must be a whole number from 1 to 1000000, or \"{Always}\"", static number => Whole(number, 1, 1_000_000))
            .Map(static times => (Option<int>)times.IfNone(1));

    private JsonObject Written(FaultRule rule)
    {
        var written = rule.Fault.Match(
            refused: static fault => new JsonObject { ["fault"] = "status", ["status"] = fault.Code },
            delayed: static fault => new JsonObject { ["fault"] = "delay", ["seconds"] = fault.By.TotalSeconds },
            lost: static _ => new JsonObject { ["fault"] = "lose" },
            dropped: static _ => new JsonObject { ["fault"] = "drop" },
            garbled: static _ => new JsonObject { ["fault"] = "garbage" },
            skewed: static fault => new JsonObject { ["fault"] = "skew", ["seconds"] = fault.By.TotalSeconds });
        if (rule.Fault is SandboxFault.Refused refused) refused.RetryAfter.IfSome(wait => written["retry_after_seconds"] = wait.TotalSeconds);
        rule.On.IfSome(endpoint => written["endpoint"] = faults.NameOf(endpoint));
        written["times"] = rule.Times.Match(Some: static times => (JsonNode)times, None: static () => Always);
        return written;
    }

    private static Option<int> Whole(decimal number, int least, int most) =>
        number >= least && number <= most && decimal.IsInteger(number) ? (int)number : Option<int>.None;
}
