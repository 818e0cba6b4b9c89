namespace PureCrypto.Http;

/// <summary>Stands next to the network and lets each message pass once: a second time it would bring the first one's nonce.</summary>
internal sealed class SendsOnceHandler : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> Passed = new("PureCrypto.Passed");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(Passed, out _))
        {
            throw new HttpRequestException("A handler of this client sends a signed request again. Repeating is the client's: take that handler out.");
        }

        request.Options.Set(Passed, true);
        return base.SendAsync(request, cancellationToken);
    }
}
