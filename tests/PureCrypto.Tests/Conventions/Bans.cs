namespace PureCrypto.Tests.Conventions;

/// <summary>What the core must not name; rules that need more than a name are in <see cref="CultureBound"/> and <see cref="StaticState"/>.</summary>
internal static class Bans
{
    private const string Effects = "The core has no effects: a shell has";
    private const string Tasks = "The core has no tasks, threads or locks";
    private const string Time = "Time is an argument";
    private const string Randomness = "Randomness is an argument";
    private const string Configuration = "Configuration is an argument";
    private const string Culture = "Canonical text is invariant, order is ordinal";
    private const string State = "Mutable state in disguise";
    private const string Lost = "LanguageExt drops every item of a collection expression: use Seq(…)";
    private const string CultureOrder = "Orders strings by the current culture";
    private const string Bottom = "Makes an Either that is neither Left nor Right";

    /// <summary>The first ban that covers a use gives its reason.</summary>
    public static IReadOnlyList<Ban> All { get; } =
    [
        new("System.Threading.*", Tasks),
        new("System.Timers.*", Tasks),
        new("System.ThreadStaticAttribute", State),
        new("System.Collections.Generic.IAsync*", Tasks),
        new("System.IAsyncDisposable", Tasks),
        new("System.Runtime.CompilerServices.Async*", Tasks),
        new("System.Runtime.CompilerServices.IAsync*", Tasks),
        new("System.Runtime.CompilerServices.IsVolatile", Tasks),
        new("System.Runtime.CompilerServices.ConditionalWeakTable`2", State),
        new("System.Collections.Concurrent.*", State),
        new("System.Lazy`1", State),
        new("System.WeakReference*", State),

        new("System.IO.*", Effects),
        new("System.Net.*", Effects),
        new("System.Console", Effects),
        new("System.Diagnostics.Process*", Effects),
        new("System.Diagnostics.Trace*", Effects),
        new("System.Diagnostics.Activity*", Effects),
        new("System.Diagnostics.Metrics.*", Effects),
        new("System.Diagnostics.Tracing.*", Effects),
        new("Microsoft.Extensions.*", Effects),
        new("System.Buffers.ArrayPool`1", "Rented buffers live in one type alone"),
        new("System.Buffers.MemoryPool`1", "Rented buffers live in one type alone"),

        new("System.DateTime.get_Now", Time),
        new("System.DateTime.get_UtcNow", Time),
        new("System.DateTime.get_Today", Time),
        new("System.DateTime.ToLocalTime", Time),
        new("System.DateTime.ToUniversalTime", Time),
        new("System.DateTimeOffset.get_Now", Time),
        new("System.DateTimeOffset.get_UtcNow", Time),
        new("System.DateTimeOffset.get_LocalDateTime", Time),
        new("System.DateTimeOffset.ToLocalTime", Time),
        new("System.DateTimeOffset..ctor(DateTime)", Time),
        new("System.DateTimeOffset.op_Implicit", Time),
        new("System.TimeProvider", Time),
        new("System.TimeZone*", "The machine's time zone is not an argument"),
        new("System.Diagnostics.Stopwatch", Time),

        new("System.Guid.NewGuid", Randomness),
        new("System.Guid.CreateVersion7", Randomness),
        new("System.Random", Randomness),
        new("System.Security.Cryptography.RandomNumberGenerator", Randomness),
        new("System.Security.Cryptography.HMACSHA256..ctor()", Randomness),
        new("System.Security.Cryptography.HMACSHA512..ctor()", Randomness),
        new("System.Linq.Enumerable.Shuffle", Randomness),

        new("System.Environment", Configuration),
        new("System.AppContext", Configuration),
        new("System.AppDomain", Configuration),
        new("System.OperatingSystem", Configuration),
        new("System.Runtime.InteropServices.RuntimeInformation", Configuration),

        new("System.Globalization.CultureInfo.get_Current*", Culture),
        new("System.Globalization.CultureInfo.set_*", Culture),
        new("System.Globalization.CultureInfo.get_DefaultThread*", Culture),
        new("System.Globalization.CultureInfo.get_InstalledUICulture", Culture),
        new("System.Globalization.RegionInfo.get_CurrentRegion", Culture),
        new("System.Globalization.NumberFormatInfo.get_CurrentInfo", Culture),
        new("System.Globalization.DateTimeFormatInfo.get_CurrentInfo", Culture),
        new("System.StringComparer.get_CurrentCulture*", Culture),

        new("LanguageExt.Map`2*", CultureOrder),
        new("LanguageExt.Set`1*", CultureOrder),
        new("LanguageExt.Seq`1.Add", Lost),
        new("LanguageExt.Lst`1.Add", Lost),
        new("LanguageExt.Either`2.Where", Bottom),
        new("LanguageExt.Either`2.Filter", Bottom),
        new("LanguageExt.EitherAsync*", Tasks),
        new("LanguageExt.OptionAsync*", Tasks),
        new("LanguageExt.TryAsync*", Tasks),
        new("LanguageExt.TryOptionAsync*", Tasks),
        new("LanguageExt.Prelude.parse*", "Parses by the current culture"),
        new("LanguageExt.Prelude", "Use PureCrypto.Prelude", Home: "PureCrypto.Prelude"),
    ];
}
