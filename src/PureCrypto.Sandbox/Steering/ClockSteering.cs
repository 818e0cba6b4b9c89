using System.Globalization;
using System.Text.Json.Nodes;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Sandbox.Steering;

/// <summary>The sandbox's clock, over HTTP.</summary>
internal sealed class ClockSteering(SandboxClock clock)
{
    /// <summary>A body with every field.</summary>
    public const string Example = """{"advance_seconds":3600}""";

    private const string Name = "advance_seconds";

    public Response Tell()
    {
        var now = clock.GetUtcNow();
        return Reply.Json(200, new JsonObject
        {
            ["now"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["unix_seconds"] = now.ToUnixTimeSeconds(),
        });
    }

    public Response Advance(Body body) => Reply.Of(
        Form.Of(body)
            .Bind(static form => (form.Only(Name), form.RequiredSeconds(Name, TimeSpan.Zero, SandboxClock.Farthest)).Apply(static (_, by) => by))
            .Bind(Advanced),
        _ => Tell());

    private Validation<Fault, Unit> Advanced(TimeSpan by) => clock.TryAdvance(by)
        ? default(Unit)
        : new Fault(Name, string.Create(
            CultureInfo.InvariantCulture, $"must not put the clock forward by more than {SandboxClock.Farthest.TotalSeconds} seconds in all"));
}
