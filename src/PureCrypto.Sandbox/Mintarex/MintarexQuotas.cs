using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;
using PureCrypto.Providers.Mintarex;

namespace PureCrypto.Sandbox.Mintarex;

/// <summary>Counts the calls of each key by its tier, and says in every answer what is left. Spec: spec/limits.md, LIM-50.</summary>
internal sealed class MintarexQuotas(TimeProvider time)
{
    private readonly QuotaBook _book = new(time);

    /// <summary>The answer with the three fields of the document, or 429 with <c>Retry-After</c> too. What is open is not counted.</summary>
    public Response Serve(IEndpoint endpoint, Option<MintarexAccount> caller, Func<Response> answer) => endpoint.Metering is Metering.Spends spends
        ? caller.Match(Some: account => Serve(account, spends.Bucket, answer), None: answer)
        : answer();

    private Response Serve(MintarexAccount account, string bucket, Func<Response> answer)
    {
        var counted = _book.Count(account.KeyId, account.Tier, bucket);
        var left = Announcements.Write(counted.Left with { Period = default });
        return counted.Wait.Match(
            Some: wait => With(
                Write.From(MintarexProvider.Value, MintarexRefusals.TooMany),
                left + Announcements.Write(new Announcement(Dialect.RetryAfter, Confidence.Certain) { Wait = wait })),
            None: () => With(answer(), left));
    }

    private static Response With(Response response, Seq<Header> fields) => response with { Headers = response.Headers + fields };
}
