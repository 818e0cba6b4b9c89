using Microsoft.Extensions.DependencyInjection;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Http.Tests.Support;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Signing;

namespace PureCrypto.Http.Tests.Attempts
{
    /// <summary>Nothing repeats a signed request behind our back (ATT-26).</summary>
    public sealed class HandlersThatRepeat
    {
        [Theory]
        [InlineData(typeof(Polly.Registry.RetryingHandler))]
        [InlineData(typeof(HoldsAPipeline))]
        [InlineData(typeof(DerivedFromOne))]
        public void A_handler_that_is_known_to_repeat_is_refused_at_the_start(Type handler)
        {
            using var container = With(() => (DelegatingHandler)Activator.CreateInstance(handler)!, new Uri("https://localhost"));

            var error = Assert.Throws<InvalidOperationException>(() => container.GetRequiredKeyedService<ProviderClient>("mintarex"));
            Assert.Contains(handler.FullName!, error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_handler_that_is_not_known_sends_once_all_the_same()
        {
            await using var server = new RawServer(static _ => "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            await using var container = With(static () => new SendsTwice(), server.Address);
            var client = container.GetRequiredKeyedService<ProviderClient>("mintarex").Repeating(RepeatPolicy.Once);

            var result = await client.Call(MintarexEndpoints.Balances, BalancesQuery.All);

            Assert.Contains("sends a signed request again", Assert.IsType<CallError.Lost>(result.TryGet(out _, out var error) ? null : error).Reason, StringComparison.Ordinal);
            Assert.Single(server.Arrivals);
        }

        [Fact]
        public async Task Other_clients_of_the_container_keep_their_handlers()
        {
            var services = new ServiceCollection();
            services.AddPureCrypto(MintarexProvider.Value, static _ => Credential.Nobody);
            services.AddHttpClient("mine").AddHttpMessageHandler(static () => new Polly.Registry.RetryingHandler());
            await using var container = services.BuildServiceProvider();

            using var mine = container.GetRequiredService<IHttpClientFactory>().CreateClient("mine");
            Assert.NotNull(container.GetRequiredKeyedService<ProviderClient>("mintarex"));
        }

        private static ServiceProvider With(Func<DelegatingHandler> handler, Uri address)
        {
            var services = new ServiceCollection();
            services.AddPureCrypto(MintarexProvider.Value, static _ => Scripted.Account.Credential, address).AddHttpMessageHandler(handler);
            return services.BuildServiceProvider();
        }

        public class HoldsAPipeline : DelegatingHandler
        {
            private readonly Polly.Registry.Pipeline _pipeline = new();

            public Type Held => _pipeline.GetType();
        }

        public sealed class DerivedFromOne : Polly.Registry.RetryingHandler;

        private sealed class SendsTwice : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                using var first = await base.SendAsync(request, cancellationToken);
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }
}

namespace Polly.Registry
{
    /// <summary>Stands in for handlers of that package, which is not referred to: they are known by their namespace.</summary>
    public class RetryingHandler : DelegatingHandler;

    /// <summary>Stands in for what such handlers hold.</summary>
    public sealed class Pipeline;
}
