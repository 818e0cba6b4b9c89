using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
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
        public void A_handler_that_is_known_to_repeat_is_refused_when_its_client_is_made(Type handler)
        {
            using var container = With(() => (DelegatingHandler)Activator.CreateInstance(handler)!, new Uri("https://localhost"));

            var error = Assert.Throws<InvalidOperationException>(() => container.GetRequiredKeyedService<ProviderClient>("mintarex"));
            Assert.Contains(handler.FullName!, error.Message, StringComparison.Ordinal);
        }

        /// <summary>Before anything of the service runs, and though nobody has asked for the client yet.</summary>
        [Fact]
        public async Task A_handler_that_is_known_to_repeat_keeps_the_host_from_starting()
        {
            var ran = new Ran();
            using var host = HostOf(services =>
            {
                services.AddSingleton<IHostedService>(ran);
                services.AddPureCrypto(MintarexProvider.Value, static _ => Scripted.Account.Credential).AddHttpMessageHandler(static () => new DerivedFromOne());
            });

            var error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

            Assert.Contains(nameof(DerivedFromOne), error.Message, StringComparison.Ordinal);
            Assert.False(ran.HasStarted);
        }

        [Fact]
        public async Task A_host_without_such_a_handler_starts()
        {
            using var host = HostOf(static services => services.AddPureCrypto(MintarexProvider.Value, Unasked));

            await host.StartAsync();
            await host.StopAsync();
        }

        /// <summary>The first filter of a container has the last word, so ours stands before those that were there already.</summary>
        [Fact]
        public async Task A_handler_that_comes_by_an_earlier_filter_is_seen()
        {
            using var host = HostOf(static services =>
            {
                services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Adds(static builder => builder.AdditionalHandlers.Add(new DerivedFromOne())));
                services.AddPureCrypto(MintarexProvider.Value, static _ => Scripted.Account.Credential);
            });

            await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        }

        [Fact]
        public async Task A_handler_that_stands_around_the_primary_one_is_seen()
        {
            using var host = HostOf(static services => services.AddPureCrypto(MintarexProvider.Value, static _ => Scripted.Account.Credential)
                .ConfigurePrimaryHttpMessageHandler(static () => new Noted { InnerHandler = new DerivedFromOne { InnerHandler = Transport.Handler() } }));

            await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        }

        /// <summary>Even what comes by a filter that has a later word than ours stands outside of what lets a message pass once.</summary>
        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public async Task A_handler_that_comes_by_any_filter_sends_once(bool hasTheLastWord)
        {
            await using var server = new RawServer(static _ => "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            var services = new ServiceCollection();
            services.AddPureCrypto(MintarexProvider.Value, static _ => Scripted.Account.Credential, server.Address);
            services.Insert(hasTheLastWord ? 0 : services.Count, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(
                new Adds(static builder => builder.AdditionalHandlers.Add(new SendsTwice()))));
            await using var container = services.BuildServiceProvider();

            var result = await container.GetRequiredKeyedService<ProviderClient>("mintarex").Repeating(RepeatPolicy.Once).Call(MintarexEndpoints.Balances, BalancesQuery.All);

            Assert.IsType<CallError.Lost>(result.TryGet(out _, out var error) ? null : error);
            Assert.Single(server.Arrivals);
        }

        /// <summary>One handler for as long as the service runs: the second client finds what the first one has put there.</summary>
        [Fact]
        public async Task A_handler_that_the_primary_one_is_wrapped_in_sends_once()
        {
            await using var server = new RawServer(static _ => "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            using var shared = new SendsTwice { InnerHandler = Transport.Handler() };
            for (int service = 1; service <= 2; service++)
            {
                var services = new ServiceCollection();
                services.AddPureCrypto(MintarexProvider.Value, static _ => Scripted.Account.Credential, server.Address).ConfigurePrimaryHttpMessageHandler(() => shared);
                await using var container = services.BuildServiceProvider();

                var result = await container.GetRequiredKeyedService<ProviderClient>("mintarex").Repeating(RepeatPolicy.Once).Call(MintarexEndpoints.Balances, BalancesQuery.All);

                Assert.IsType<CallError.Lost>(result.TryGet(out _, out var error) ? null : error);
                Assert.Equal(service, server.Arrivals.Count);
            }
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

        private static Credential Unasked(IServiceProvider container) => throw new InvalidOperationException("Credentials are not asked for at the start.");

        private static IHost HostOf(Action<IServiceCollection> add)
        {
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
            add(builder.Services);
            return builder.Build();
        }

        public class HoldsAPipeline : DelegatingHandler
        {
            private readonly Polly.Registry.Pipeline _pipeline = new();

            public Type Held => _pipeline.GetType();
        }

        public sealed class DerivedFromOne : Polly.Registry.RetryingHandler;

        private sealed class Noted : DelegatingHandler;

        private sealed class Adds(Action<HttpMessageHandlerBuilder> add) : IHttpMessageHandlerBuilderFilter
        {
            public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
            {
                next(builder);
                add(builder);
            };
        }

        private sealed class Ran : IHostedService
        {
            public bool HasStarted { get; private set; }

            public Task StartAsync(CancellationToken cancellationToken)
            {
                HasStarted = true;
                return Task.CompletedTask;
            }

            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }

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
