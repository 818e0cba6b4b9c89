using System.CommandLine;
using PureCrypto.Calls;
using PureCrypto.Http;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;

namespace PureCrypto.Cli.Calling;

/// <summary><c>purecrypto call PROVIDER ENDPOINT [FIELD=VALUE…] --base-url URL</c>: exit 0 for an answer, 1 for none, 2 on misuse.</summary>
internal static class CallCommand
{
    public static Command Of(Terminal terminal)
    {
        var provider = Offered.ProviderArgument();
        var endpoint = new Argument<string>("ENDPOINT") { Description = "One of the provider's: see purecrypto endpoints" };
        var fields = new Argument<string[]>("FIELD=VALUE") { Description = "The input: field=text, field:=json, object.field=text", Arity = ArgumentArity.ZeroOrMore };
        var address = new Option<string>("--base-url") { Description = "What stands before the endpoints' paths: https, or http on loopback", HelpName = "URL", Required = true };
        var key = new Option<string?>("--key") { Description = "The public id of the key", HelpName = "K" };
        var token = new Option<string?>("--token-env") { Description = "The environment variable that holds the key that is sent", HelpName = "NAME" };
        var secret = new Option<string?>("--secret-env") { Description = "The environment variable that holds the secret that signs or verifies", HelpName = "NAME" };
        var apiKey = new Option<bool>("--x-api-key") { Description = "Send Mistex's key in X-API-Key" };
        var signed = new Option<bool>("--sign-body") { Description = "Sign what is sent to Mistex, in X-Signature" };
        var yes = new Option<bool>("--yes") { Description = "Do what cannot be undone by repeating it, such as placing an order" };

        var command = new Command("call", "Call any endpoint and print the answer")
        {
            provider, endpoint, fields, address, key, token, secret, apiKey, signed, yes,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var called = Styled(Offered.Provider(parsed.GetValue(provider)), parsed.GetValue(apiKey), parsed.GetValue(signed));
            var found = Find(called, parsed.GetRequiredValue(endpoint));
            var url = Address(parsed.GetRequiredValue(address));
            if (found.Repeat != Repeat.Safe && !url.IsLoopback && !parsed.GetValue(yes))
            {
                throw new MisuseException($"{found.Name} may move money and cannot simply be repeated: say --yes to call it at {url.Host}.");
            }

            var credential = CredentialOf(terminal, called, parsed.GetValue(key), parsed.GetValue(token), parsed.GetValue(secret));
            using var http = new HttpClient(Transport.Handler());
            var client = new ProviderClient(called, credential, HttpEffects.Of(url, () => http));
            var outcome = await found.Accept(new Dialling(client, parsed.GetValue(fields) ?? [], cancellation)).ConfigureAwait(false);
            return outcome.Print(terminal, parsed.GetValue(CommandLine.Json));
        });
        return command;
    }

    private static IEndpoint Find(Provider provider, string name) =>
        provider.Endpoints.Find(endpoint => string.Equals(endpoint.Name, name, StringComparison.Ordinal)).IfNone(() =>
            throw new MisuseException($"ENDPOINT must be one of {string.Join(", ", provider.Endpoints.Map(static endpoint => endpoint.Name))}."));

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (IsScheme(url, Uri.UriSchemeHttps) || (IsScheme(url, Uri.UriSchemeHttp) && url.IsLoopback))
            && !text.AsSpan().ContainsAny('?', '#')
            ? url
            : throw new MisuseException("--base-url must be an https address, or an http address on loopback, without a query and a fragment.");

    private static bool IsScheme(Uri url, string scheme) => string.Equals(url.Scheme, scheme, StringComparison.Ordinal);

    private static bool IsMistex(Provider provider) => string.Equals(provider.Name, MistexProvider.Value.Name, StringComparison.Ordinal);

    private static Provider Styled(Provider provider, bool apiKey, bool signed)
    {
        if ((apiKey || signed) && !IsMistex(provider)) throw new MisuseException("--x-api-key and --sign-body are ways of mistex.");
        var styled = apiKey ? MistexProvider.WithApiKeyHeader : provider;
        return signed ? styled.WithBodySignature() : styled;
    }

    private static Credential CredentialOf(Terminal terminal, Provider provider, string? key, string? token, string? secret) =>
        IsMistex(provider) ? OfMistex(terminal, key, token, secret) : (key, token, secret) switch
        {
            (null, null, null) => Credential.Nobody,
            ({ } id, null, { } name) => Credential.Signing(id, terminal.Secret(name)),
            (null, { } sent, null) => Credential.Bearer(terminal.Secret(sent)),
            (null, { } sent, { } name) => Credential.Bearer(terminal.Secret(sent), terminal.Secret(name)),
            _ => throw new MisuseException("Give --key with --secret-env, or --token-env, or --token-env with --secret-env."),
        };

    private static Credential OfMistex(Terminal terminal, string? key, string? token, string? secret) => (key, token, secret) switch
    {
        (null, null, null) => Credential.Nobody,
        (null, { } name, null) => MistexKey.Parse(terminal.Variable(name) ?? "").Match(
            Right: static parsed => parsed.Credential,
            Left: static error => throw MisuseException.Of("--token-env", error)),
        _ => throw new MisuseException("A key of mistex is key_id.secret and holds what signs, too: give --token-env alone."),
    };
}
