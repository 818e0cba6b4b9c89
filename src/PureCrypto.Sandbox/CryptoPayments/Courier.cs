using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Signing;

namespace PureCrypto.Sandbox.CryptoPayments;

/// <summary>Sends callbacks: each completed deposit to its owner's address, signed with the owner's key, until it is taken.</summary>
/// <remarks>Thread safe. How often the provider tries is not documented; here it is five times, a minute apart by the sandbox's clock.</remarks>
internal sealed class Courier(Seq<CryptoPaymentsAccount> accounts, CryptoPaymentsDesk desk, TimeProvider time) : IDisposable
{
    private const int MaxAttempts = 5;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http = new() { Timeout = Patience };
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SemaphoreSlim _awake = new(0); // not disposed of: a clock that is put forward this moment may still wake it
    private readonly Dictionary<OrderId, (int Times, DateTimeOffset Next)> _tried = [];

    /// <summary>Sends what is due, again and again, until it is told to stop. Does nothing where nobody wants callbacks.</summary>
    public async Task Run(CancellationToken stop)
    {
        if (!accounts.Exists(static account => account.CallbackUrl.IsSome)) return;
        try
        {
            while (true)
            {
                await _awake.WaitAsync(Beat, stop).ConfigureAwait(false); // at each beat of real time, and whenever the clock was put forward
                await Deliver(stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The sandbox is being stopped.
        }
    }

    /// <summary>Looks at once what is due, because the clock was put forward.</summary>
    public void Wake(object? clock, EventArgs nothing) => _awake.Release();

    /// <summary>Sends what is due now; how many callbacks were taken.</summary>
    public async Task<int> Deliver(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            int taken = 0;
            foreach (var (account, url, order) in Due())
            {
                _tried[order.Id] = (_tried.GetValueOrDefault(order.Id).Times + 1, time.GetUtcNow() + Apart);
                if (!await IsTaken(account, url, order, cancellation).ConfigureAwait(false)) continue;
                _tried[order.Id] = (MaxAttempts, DateTimeOffset.MaxValue);
                taken++;
            }

            return taken;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _turn.Dispose();
    }

    private (CryptoPaymentsAccount Account, Uri Url, Order Order)[] Due() =>
    [
        .. from account in accounts
           from url in account.CallbackUrl.AsEnumerable()
           from order in desk.CompletedDeposits(account)
           where IsDue(_tried.GetValueOrDefault(order.Id))
           select (account, url, order),
    ];

    private bool IsDue((int Times, DateTimeOffset Next) tried) => tried.Times < MaxAttempts && tried.Next <= time.GetUtcNow();

    private async Task<bool> IsTaken(CryptoPaymentsAccount account, Uri url, Order order, CancellationToken cancellation)
    {
        var body = Write.From(CryptoPaymentsEndpoints.Order, order).Body;
        using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body.Bytes.ToArray()) };
        message.Content.Headers.ContentType = new("application/json");
        foreach (var header in Callbacks.Sign(CryptoPaymentsCallbacks.Recipe, account.Key, body.Bytes.Span, time.GetUtcNow()))
        {
            message.Headers.TryAddWithoutValidation(header.Name, header.OnTheWire());
        }

        try
        {
            using var answer = await _http.SendAsync(message, cancellation).ConfigureAwait(false);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}
