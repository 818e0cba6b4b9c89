using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>What refusals mean (ATT-1 to ATT-3). The rows of each provider were written by hand from its document (MXE-2, BME-2, MIE-1, CPE-1, CFE-1).</summary>
public sealed class RefusalLaws
{
    public static TheoryData<string, int, string?, string> Documented { get; } = new()
    {
        { "mintarex", 401, "MISSING_AUTH_HEADERS", "Authentication Proof" },
        { "mintarex", 401, "INVALID_KEY_FORMAT", "Authentication Proof" },
        { "mintarex", 401, "INVALID_KEY", "Authentication Key" },
        { "mintarex", 401, "KEY_DISABLED", "Authentication Key" },
        { "mintarex", 401, "KEY_SUSPENDED", "Authentication Key" },
        { "mintarex", 401, "KEY_REVOKED", "Authentication Key" },
        { "mintarex", 401, "KEY_EXPIRED", "Authentication Key" },
        { "mintarex", 401, "KEY_AUTO_DISABLED", "Authentication Key" },
        { "mintarex", 401, "TIMESTAMP_SKEW", "Authentication Clock" },
        { "mintarex", 401, "NONCE_REPLAY", "Authentication Proof" },
        { "mintarex", 401, "INVALID_SIGNATURE", "Authentication Proof" },
        { "mintarex", 403, "IP_NOT_WHITELISTED", "Permission" },
        { "mintarex", 403, "INSUFFICIENT_SCOPE", "Permission" },
        { "mintarex", 403, "TRADING_NOT_ENABLED", "Permission" },
        { "mintarex", 403, "WITHDRAWALS_NOT_ENABLED", "Permission" },
        { "mintarex", 429, "RATE_LIMIT_EXCEEDED", "LimitExceeded" },
        { "mintarex", 400, "insufficient_balance", "InsufficientFunds" },
        { "mintarex", 410, "quote_expired_or_not_found", "Expired" },
        { "mintarex", 400, null, "Validation" },
        { "mintarex", 413, null, "Validation" },
        { "mintarex", 422, null, "Conflict" },
        { "mintarex", 500, null, "Unknown" },
        { "mintarex", 502, null, "Unavailable" },
        { "mintarex", 503, null, "Unavailable" },
        { "btcmix", 400, "400", "Validation" },
        { "btcmix", 401, "401", "Authentication Key" },
        { "btcmix", 403, "403", "Permission" },
        { "btcmix", 404, "404", "NotFound" },
        { "btcmix", 503, "503", "Unavailable" },
        { "mistex", 400, null, "Validation" },
        { "mistex", 401, null, "Authentication Key" },
        { "mistex", 403, null, "Permission" },
        { "mistex", 404, null, "NotFound" },
        { "mistex", 422, null, "Validation" },
        { "mistex", 429, null, "LimitExceeded" },
        { "mistex", 500, null, "Unknown" },
        { "cryptopayments", 400, null, "Validation" },
        { "cryptofuse", 400, "invalid_url", "Validation" },
        { "cryptofuse", 400, "invalid_request", "Validation" },
        { "cryptofuse", 401, "authentication_failed", "Authentication Key" },
        { "cryptofuse", 403, "permission_denied", "Permission" },
        { "cryptofuse", 404, "not_found", "NotFound" },
        { "cryptofuse", 410, "deprecated_endpoint", "NotFound" },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_documented_refusal_has_its_meaning(string provider, int status, string? code, string meaning) =>
        Assert.Equal(meaning, Named(TableOf(provider).Of(status, code ?? Option<string>.None)));

    [Property]
    public bool The_code_decides_whatever_the_status(ushort status) => AllTables.ForAll(table => table.Codes.ForAll(row =>
        table.Of(status, row.Code) == row.Means));

    [Property]
    public bool A_code_that_is_not_known_leaves_it_to_the_status(ushort status, string code) => AllTables.ForAll(table =>
        table.Codes.Exists(row => row.Code == code) || table.Of(status, code) == table.Of(status, Option<string>.None));

    [Fact]
    public void Every_code_and_status_has_one_row() => Assert.All(AllTables, static table =>
    {
        Assert.Equal(table.Codes.Count, table.Codes.Map(static row => row.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(table.Statuses.Count, table.Statuses.Map(static row => row.Status).Distinct().Count());
    });

    [Property]
    public bool What_nobody_understands_is_unknown(ushort status) =>
        ErrorTable.Http.Exists(row => row.Status == status) || ErrorTable.OfStatuses.Of(status, "NEVER_SEEN") == new Refusal.Unknown();

    [Theory]
    [InlineData("""{"error":{"code":"invalid_request","message":"","details":{"amount":["too small"]}}}""", "amount")]
    [InlineData("""{"detail":[{"loc":["body","amount_from"],"msg":"","type":""}]}""", "amount_from")]
    [InlineData("""{"detail":"Invalid amount"}""", null)]
    [InlineData("""{"detail":[]}""", null)]
    [InlineData("""{"error":{"details":{}}}""", null)]
    [InlineData("<html>", null)]
    public void A_validation_error_names_its_field_where_the_provider_does(string body, string? field)
    {
        var error = MintarexProvider.Value.Errors.Decode(new Response(400, default, Body.OfText(body)));

        Assert.Equal(new Refusal.Validation(field ?? Option<string>.None), error.Refusal);
        Assert.Equal(body, error.Raw.Text);
    }

    [Theory]
    [InlineData(429, "Retry-After: 7", 7)]
    [InlineData(503, "Retry-After: Thu, 09 Apr 2026 12:00:05 GMT|Date: Thu, 09 Apr 2026 12:00:00 GMT", 5)]
    [InlineData(429, "RateLimit-Limit: 5|RateLimit-Remaining: 0|RateLimit-Reset: 60", 60)]
    [InlineData(429, "RateLimit-Limit: 5|RateLimit-Reset: 60|Retry-After: 9", 9)]
    [InlineData(503, "", null)]
    public void A_refusal_says_when_to_try_again_where_the_provider_does(int status, string headers, int? seconds)
    {
        var fields = headers.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => Header.Of(line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]));
        var error = MintarexProvider.Value.Errors.Decode(new Response(status, fields.ToArray().ToSeq(), Body.Empty));

        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : Option<TimeSpan>.None, error.Refusal.RetryAfter());
    }

    [Theory]
    [InlineData(401, "TIMESTAMP_SKEW", true)]
    [InlineData(401, "INVALID_SIGNATURE", false)]
    [InlineData(429, "RATE_LIMIT_EXCEEDED", true)]
    [InlineData(503, "service_unavailable", true)]
    [InlineData(500, "OOPS", true)]
    [InlineData(499, "OOPS", false)]
    [InlineData(410, "quote_expired_or_not_found", false)]
    [InlineData(400, "insufficient_balance", false)]
    public void It_says_whether_repeating_can_help(int status, string code, bool helps) => Assert.Equal(
        helps,
        MintarexProvider.Value.Errors.Decode(new Response(status, default, Body.OfText($$$"""{"error":"{{{code}}}","message":"m"}"""))).CanRepeatingHelp());

    [Fact]
    public void Each_meaning_has_its_own_answer()
    {
        Refusal[] all =
        [
            new Refusal.Authentication(AuthenticationFault.Proof), new Refusal.Permission(), new Refusal.Validation(default), new Refusal.NotFound(),
            new Refusal.Conflict(), new Refusal.LimitExceeded(default), new Refusal.InsufficientFunds(), new Refusal.Expired(),
            new Refusal.Unavailable(default), new Refusal.Unknown(),
        ];

        Assert.Equal(Enumerable.Range(0, all.Length), all.Select(static refusal => refusal.Match(
            _ => 0, _ => 1, _ => 2, _ => 3, _ => 4, _ => 5, _ => 6, _ => 7, _ => 8, _ => 9)));
    }

    private static Seq<ErrorTable> AllTables => new[]
    {
        MintarexErrorCodes.Table, BtcMixErrorCodes.Table, MistexErrorCodes.Table, CryptoPaymentsErrorCodes.Table, CryptoFuseErrorCodes.Table,
    }.ToSeq();

    private static ErrorTable TableOf(string provider) => provider switch
    {
        "mintarex" => MintarexErrorCodes.Table,
        "btcmix" => BtcMixErrorCodes.Table,
        "mistex" => MistexErrorCodes.Table,
        "cryptopayments" => CryptoPaymentsErrorCodes.Table,
        _ => CryptoFuseErrorCodes.Table,
    };

    private static string Named(Refusal refusal) => refusal is Refusal.Authentication x ? $"Authentication {x.Fault}" : refusal.GetType().Name;
}
