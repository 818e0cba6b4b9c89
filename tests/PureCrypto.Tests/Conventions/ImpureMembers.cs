namespace PureCrypto.Tests.Conventions;

/// <summary>One mutant for each way to be impure. Every ban is shown to bite by at least one of them.</summary>
internal static class ImpureMembers
{
    /// <summary>Members of <c>PureCrypto.Mutant</c>, and what is reported of them, without that name in front.</summary>
    public static TheoryData<string, string[]> Rows { get; } = new()
    {
        // Tasks, threads, timers, locks
        { "public Task M(Task t) => t;", ["M → System.Threading.Tasks.Task"] },
        { "public IAsyncEnumerable<int>? X { get; }", ["X → System.Collections.Generic.IAsyncEnumerable`1"] },
        { "public void M(List<CancellationToken> x) { }", ["M → System.Threading.CancellationToken"] },
        { "public object M() => typeof(Timer);", ["M → System.Threading.Timer"] },
        { "public void M<T>() where T : Stream { }", ["M → System.IO.Stream"] },
        { "private volatile int _x; public int M() => 0;", ["_x → System.Runtime.CompilerServices.IsVolatile"] },
        {
            "public void M(object o) { lock (o) { } }",
            ["M → System.Threading.Monitor.Enter(Object, Boolean&)", "M → System.Threading.Monitor.Exit(Object)"]
        },
        { "public int M(int x) => Interlocked.Increment(ref x);", ["M → System.Threading.Interlocked.Increment(Int32&)"] },
        { "public void M(System.Timers.Timer t) { }", ["M → System.Timers.Timer"] },
        { "public void M(IAsyncDisposable d) { }", ["M → System.IAsyncDisposable"] },
        {
            "public void M(System.Runtime.CompilerServices.AsyncVoidMethodBuilder b) { }",
            ["M → System.Runtime.CompilerServices.AsyncVoidMethodBuilder"]
        },
        {
            "public void M(System.Runtime.CompilerServices.IAsyncStateMachine m) { }",
            ["M → System.Runtime.CompilerServices.IAsyncStateMachine"]
        },

        // Files, streams, sockets, HTTP, processes, the console
        { "public long M(Stream s) => s.Length;", ["M → System.IO.Stream", "M → System.IO.Stream.get_Length()"] },
        { "public bool M(string s) => File.Exists(s);", ["M → System.IO.File.Exists(String)"] },
        { "public void M(System.Net.Http.HttpClient c) { }", ["M → System.Net.Http.HttpClient"] },
        { "private readonly System.Net.Sockets.Socket? _s;", ["_s → System.Net.Sockets.Socket"] },
        { "public void M() => Console.WriteLine();", ["M → System.Console.WriteLine()"] },
        { "public Action M() => Console.WriteLine;", ["M → System.Console.WriteLine()"] },
        { "public int M(System.Diagnostics.Process p) => 0;", ["M → System.Diagnostics.Process"] },
        { "public void M(System.Buffers.ArrayPool<byte> p) { }", ["M → System.Buffers.ArrayPool`1"] },
        { "public void M(System.Buffers.MemoryPool<byte> p) { }", ["M → System.Buffers.MemoryPool`1"] },
        { "public object M() => typeof(System.Diagnostics.Trace);", ["M → System.Diagnostics.Trace"] },
        { "public void M(System.Diagnostics.Activity a) { }", ["M → System.Diagnostics.Activity"] },
        { "public void M(System.Diagnostics.Metrics.Meter m) { }", ["M → System.Diagnostics.Metrics.Meter"] },
        { "public void M(System.Diagnostics.Tracing.EventSource e) { }", ["M → System.Diagnostics.Tracing.EventSource"] },
        {
            "public void M(Microsoft.Extensions.DependencyInjection.IServiceCollection s) { }",
            ["M → Microsoft.Extensions.DependencyInjection.IServiceCollection"]
        },

        // Clocks
        { "public DateTime M() => DateTime.Now;", ["M → System.DateTime.get_Now()"] },
        { "public DateTime M() => DateTime.UtcNow;", ["M → System.DateTime.get_UtcNow()"] },
        { "public DateTime M() => DateTime.Today;", ["M → System.DateTime.get_Today()"] },
        { "public DateTimeOffset M() => DateTimeOffset.Now;", ["M → System.DateTimeOffset.get_Now()"] },
        { "public DateTimeOffset M() => DateTimeOffset.UtcNow;", ["M → System.DateTimeOffset.get_UtcNow()"] },
        { "public DateTimeOffset M(DateTime d) => d;", ["M → System.DateTimeOffset.op_Implicit(DateTime)"] },
        { "public void M(TimeProvider t) { }", ["M → System.TimeProvider"] },
        { "public void M(TimeZoneInfo t) { }", ["M → System.TimeZoneInfo"] },
        { "public long M() => System.Diagnostics.Stopwatch.GetTimestamp();", ["M → System.Diagnostics.Stopwatch.GetTimestamp()"] },
        { "public long M() => Environment.TickCount64;", ["M → System.Environment.get_TickCount64()"] },
        { "public DateTime M(DateTime d) => d.ToLocalTime();", ["M → System.DateTime.ToLocalTime()"] },
        { "public DateTime M(DateTime d) => d.ToUniversalTime();", ["M → System.DateTime.ToUniversalTime()"] },
        { "public DateTimeOffset M(DateTimeOffset d) => d.ToLocalTime();", ["M → System.DateTimeOffset.ToLocalTime()"] },
        { "public DateTime M(DateTimeOffset d) => d.LocalDateTime;", ["M → System.DateTimeOffset.get_LocalDateTime()"] },
        { "public DateTimeOffset M(DateTime d) => new(d);", ["M → System.DateTimeOffset..ctor(DateTime)"] },

        // Randomness
        { "public Guid M() => Guid.NewGuid();", ["M → System.Guid.NewGuid()"] },
        { "public Guid M(DateTimeOffset at) => Guid.CreateVersion7(at);", ["M → System.Guid.CreateVersion7(DateTimeOffset)"] },
        { "public int M() => new Random(1).Next();", ["M → System.Random..ctor(Int32)", "M → System.Random.Next()"] },
        {
            "public byte[] M() => System.Security.Cryptography.RandomNumberGenerator.GetBytes(8);",
            ["M → System.Security.Cryptography.RandomNumberGenerator.GetBytes(Int32)"]
        },
        { "public object M() => new System.Security.Cryptography.HMACSHA256();", ["M → System.Security.Cryptography.HMACSHA256..ctor()"] },
        { "public object M() => new System.Security.Cryptography.HMACSHA512();", ["M → System.Security.Cryptography.HMACSHA512..ctor()"] },
        { "public object M(int[] x) => x.Shuffle();", ["M → System.Linq.Enumerable.Shuffle(IEnumerable`1)"] },

        // Configuration
        { "public string? M() => Environment.GetEnvironmentVariable(\"A\");", ["M → System.Environment.GetEnvironmentVariable(String)"] },
        { "public object? M() => AppContext.GetData(\"A\");", ["M → System.AppContext.GetData(String)"] },
        { "public bool M() => OperatingSystem.IsLinux();", ["M → System.OperatingSystem.IsLinux()"] },
        { "public object M() => AppDomain.CurrentDomain;", ["M → System.AppDomain", "M → System.AppDomain.get_CurrentDomain()"] },
        {
            "public string M() => System.Runtime.InteropServices.RuntimeInformation.OSDescription;",
            ["M → System.Runtime.InteropServices.RuntimeInformation.get_OSDescription()"]
        },

        // The current culture
        { "public object M() => CultureInfo.CurrentCulture;", ["M → System.Globalization.CultureInfo.get_CurrentCulture()"] },
        { "public object M() => CultureInfo.CurrentUICulture;", ["M → System.Globalization.CultureInfo.get_CurrentUICulture()"] },
        {
            "public object? M() => CultureInfo.DefaultThreadCurrentCulture;",
            ["M → System.Globalization.CultureInfo.get_DefaultThreadCurrentCulture()"]
        },
        {
            "public object M() => CultureInfo.InstalledUICulture;",
            ["M → System.Globalization.CultureInfo.get_InstalledUICulture()"]
        },
        {
            "public void M(CultureInfo c) => CultureInfo.CurrentCulture = c;",
            ["M → System.Globalization.CultureInfo.set_CurrentCulture(CultureInfo)"]
        },
        { "public object M() => RegionInfo.CurrentRegion;", ["M → System.Globalization.RegionInfo.get_CurrentRegion()"] },
        { "public object M() => NumberFormatInfo.CurrentInfo;", ["M → System.Globalization.NumberFormatInfo.get_CurrentInfo()"] },
        { "public object M() => DateTimeFormatInfo.CurrentInfo;", ["M → System.Globalization.DateTimeFormatInfo.get_CurrentInfo()"] },
        { "public object M() => StringComparer.CurrentCulture;", ["M → System.StringComparer.get_CurrentCulture()"] },
        { "public object M() => StringComparer.CurrentCultureIgnoreCase;", ["M → System.StringComparer.get_CurrentCultureIgnoreCase()"] },
        { "public string M(string s) => s.ToUpper();", ["M → System.String.ToUpper()"] },
        { "public string M(string s) => s.ToLower();", ["M → System.String.ToLower()"] },
        { "public char M(char c) => char.ToUpper(c);", ["M → System.Char.ToUpper(Char)"] },
        { "public bool M(string s) => s.StartsWith(\"a\");", ["M → System.String.StartsWith(String)"] },
        { "public bool M(string s) => s.EndsWith(\"a\");", ["M → System.String.EndsWith(String)"] },
        { "public int M(string s) => s.IndexOf(\"a\");", ["M → System.String.IndexOf(String)"] },
        { "public int M(string s) => s.LastIndexOf(\"a\");", ["M → System.String.LastIndexOf(String)"] },
        { "public int M(string s) => string.Compare(s, \"a\");", ["M → System.String.Compare(String, String)"] },
        { "public int M(string s) => s.CompareTo(\"a\");", ["M → System.String.CompareTo(String)"] },
        { "public string M(string s) => string.Format(\"{0}\", s);", ["M → System.String.Format(String, Object)"] },
        { "public string M(decimal d) => d.ToString();", ["M → System.Decimal.ToString()"] },
        { "public string M(long n) => n.ToString(\"D\");", ["M → System.Int64.ToString(String)"] },
        { "public decimal M(string s) => decimal.Parse(s);", ["M → System.Decimal.Parse(String)"] },
        { "public bool M(string s) => int.TryParse(s, out _);", ["M → System.Int32.TryParse(String, Int32&)"] },
        { "public object M(StringBuilder b, int n) => b.Append(n);", ["M → System.Text.StringBuilder.Append(Int32)"] },
        { "public decimal M(string s) => Convert.ToDecimal(s);", ["M → System.Convert.ToDecimal(String)"] },
        { "public object M(string[] s) => s.Order();", ["M → System.Linq.Enumerable.Order(IEnumerable`1)"] },
        {
            "public object M(int[] s) => s.OrderBy(x => x > 1 ? \"a\" : \"b\");",
            ["M → System.Linq.Enumerable.OrderBy(IEnumerable`1, Func`2)"]
        },
        { "public void M(string[] s) => Array.Sort(s);", ["M → System.Array.Sort(!!0[])"] },

        // State
        { "public static int X;", ["X → static Int32"] },
        { "private static int X { get; set; }", ["X → static Int32"] },
        { "private static class Inner { internal static string? X; }", ["+Inner.X → static String"] },
        { "public static readonly byte[] X = [1];", ["X → static Byte[]"] },
        { "internal static int[] X { get; } = [1];", ["X → static Int32[]"] },
        { "public static readonly List<int> X = new();", ["X → static List`1"] },
        { "private static readonly Dictionary<int, int> X = new();", ["X → static Dictionary`2"] },
        { "private readonly Lazy<int>? _x;", ["_x → System.Lazy`1"] },
        {
            "private readonly System.Collections.Concurrent.ConcurrentDictionary<int, int>? _x;",
            ["_x → System.Collections.Concurrent.ConcurrentDictionary`2"]
        },
        { "[ThreadStatic] private static int X;", ["X → System.ThreadStaticAttribute", "X → static Int32"] },
        {
            "private readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, object>? _x;",
            ["_x → System.Runtime.CompilerServices.ConditionalWeakTable`2"]
        },
        { "private readonly WeakReference<object>? _x;", ["_x → System.WeakReference`1"] },

        // LanguageExt
        { "public void M(LanguageExt.Map<string, int> m) { }", ["M → LanguageExt.Map`2"] },
        { "public void M(LanguageExt.Option<LanguageExt.Set<int>> s) { }", ["M → LanguageExt.Set`1"] },
        { "public LanguageExt.Seq<int> M() => [1, 2];", ["M → LanguageExt.Seq`1.Add(!0)"] },
        { "public LanguageExt.Lst<int> M() => [1, 2];", ["M → LanguageExt.Lst`1.Add(!0)"] },
        { "public object M(string s) => LanguageExt.Prelude.parseDecimal(s);", ["M → LanguageExt.Prelude.parseDecimal(String)"] },
        { "public object M() => LanguageExt.Prelude.Some(1);", ["M → LanguageExt.Prelude.Some(!!0)"] },
        { "public void M(LanguageExt.EitherAsync<int, int> x) { }", ["M → LanguageExt.EitherAsync`2"] },
        { "public void M(LanguageExt.OptionAsync<int> x) { }", ["M → LanguageExt.OptionAsync`1"] },
        { "public void M(LanguageExt.TryAsync<int> x) { }", ["M → LanguageExt.TryAsync`1"] },
        { "public void M(LanguageExt.TryOptionAsync<int> x) { }", ["M → LanguageExt.TryOptionAsync`1"] },
        { "public object M(LanguageExt.Either<int, int> e) => e.Filter(x => x > 0);", ["M → LanguageExt.Either`2.Filter(Func`2)"] },
        { "public object M(LanguageExt.Either<int, int> e) => e.Where(x => x > 0);", ["M → LanguageExt.Either`2.Where(Func`2)"] },

        // What the compiler makes of a method is still that method
        { "public Func<DateTime> M() => () => DateTime.Now;", ["M → System.DateTime.get_Now()"] },
        {
            "public Func<string> M(int x) => () => x + Guid.NewGuid().ToString();",
            ["M → System.Guid.NewGuid()", "M → System.Int32.ToString()"]
        },
        { "public DateTime M() { return Local(); static DateTime Local() => DateTime.UtcNow; }", ["M → System.DateTime.get_UtcNow()"] },
        { "public IEnumerable<long> M() { yield return Environment.TickCount64; }", ["M → System.Environment.get_TickCount64()"] },
        { "public IEnumerable<int> M() { try { yield return 1; } finally { Console.Beep(); } }", ["M → System.Console.Beep()"] },
        {
            "[System.Runtime.CompilerServices.CompilerGenerated] public DateTime M() => DateTime.Now;",
            ["M → System.DateTime.get_Now()"]
        },
    };
}
