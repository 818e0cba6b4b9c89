using PureCrypto.Calls;

namespace PureCrypto.Http;

/// <summary>The right to make the calls that were asked for. It is held until it is known what became of them.</summary>
/// <remarks>One of the three ends it, whichever comes first; disposing is enough where nothing else is known.</remarks>
public sealed class Permit : IDisposable
{
    private readonly int _calls;
    private readonly long _asked;
    private BucketQueue? _queue;

    internal Permit(BucketQueue queue, int calls, long asked) => (_queue, _calls, _asked) = (queue, calls, asked);

    /// <summary>The answer is here: the permit is dated by it, and what its header says of limits is folded in.</summary>
    public void Answered(Response response) => Interlocked.Exchange(ref _queue, null)?.Answered(_calls, _asked, response);

    /// <summary>Nothing was sent: the permit is given back.</summary>
    public void Unused() => Interlocked.Exchange(ref _queue, null)?.Refund(_calls);

    /// <summary>Nobody knows: the permit is dated by now, the latest that the provider can be taken to have counted it.</summary>
    public void Dispose() => Interlocked.Exchange(ref _queue, null)?.Settle(_calls);
}
