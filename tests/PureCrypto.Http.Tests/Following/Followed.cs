using PureCrypto.Following;
using PureCrypto.Http.Tests.Support;

namespace PureCrypto.Http.Tests.Following;

/// <summary>A sandbox whose time passes only by sleeping, and what a following told there, in words.</summary>
internal sealed class Followed : IAsyncDisposable
{
    private readonly ManualTime _time;

    private Followed(Sandboxed sandbox, ManualTime time) => (Sandbox, _time) = (sandbox, time);

    public static DateTimeOffset Noon { get; } = new(2026, 4, 9, 12, 0, 0, TimeSpan.Zero);

    public Sandboxed Sandbox { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    public ManualTime Time => _time;

    /// <summary>Real HTTP to the sandbox; sleeping moves its time.</summary>
    public Effects Effects => Sleeping(Sandbox.Effects);

    public static async Task<Followed> StartAsync()
    {
        var time = new ManualTime(Noon);
        return new Followed(await Sandboxed.StartAsync(new PureCrypto.Sandbox.SandboxOptions { Time = time }), time);
    }

    /// <summary>The same, to another address.</summary>
    public Effects To(Uri address, HttpClient http) => Sleeping(HttpEffects.Of(address, () => http, _time));

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();

    /// <summary>The time of each sighting from noon on, and what it says.</summary>
    public static string Line<T, TStatus>(Sighting<T, TStatus> sighting) where TStatus : struct, Enum => $"{sighting.At - Noon:hh\\:mm\\:ss} " + sighting.Match(
        seen: static seen => seen.Observation.Status.Text + seen.Confirmations.Match(Some: static c => $" {c.Have.IfNone(0)}/{c.Need.IfNone(0)}", None: static () => ""),
        failed: static failed => failed.Error.GetType().Name,
        ended: static ended => $"ended: {ended.Why.GetType().Name}");

    private Effects Sleeping(Effects effects) => effects with
    {
        Jitter = static () => 0,
        Sleep = (span, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            _time.Advance(span);
            return Task.CompletedTask;
        },
    };
}
