using LanguageExt;
using Microsoft.AspNetCore.WebUtilities;
using PureCrypto.Calls;
using PureCrypto.Limits;

namespace PureCrypto.Sandbox.Striking;

/// <summary>What a request gets that something went wrong with.</summary>
internal static class Troubles
{
    // Bytes that are neither UTF-8 nor JSON, as a broken gateway could send them.
    private static readonly Body Rubbish = Body.OfBytes([0xFF, 0xFE, 0x80, 0x00, 0xC3, 0x28, 0xA0, 0xA1, 0xE2, 0x28, 0xA1, 0xF0, 0x28, 0x8C, 0x28, 0xBF]);

    /// <summary>HTTP's words for a status; the status itself where it has none.</summary>
    public static string Phrase(int status) => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : $"Status {status}";

    /// <summary>What the provider answers when this becomes of a request; none if it never hears of it.</summary>
    /// <param name="fate">What becomes of it; none if nothing does.</param>
    /// <param name="failure">How the provider writes a status when something is wrong with it; none where a gateway answers, which is bare.</param>
    /// <param name="carryOut">Carries the request out.</param>
    public static Option<Response> Answer(Option<SandboxFault> fate, Func<int, Option<Response>> failure, Func<Response> carryOut) => fate.Match(
        Some: fault => fault switch
        {
            SandboxFault.Dropped => default(Option<Response>),
            SandboxFault.Refused refused => Refusal(refused, failure(refused.Code)),
            SandboxFault.Garbled => carryOut() with { Body = Rubbish },
            _ => carryOut(),
        },
        None: () => carryOut());

    private static Response Refusal(SandboxFault.Refused fault, Option<Response> written)
    {
        var response = written.IfNone(() => new Response(fault.Code, default, Body.Empty));
        return response with { Headers = response.Headers + fault.RetryAfter.Match(Some: RetryAfter, None: static () => default(Seq<Header>)) };
    }

    private static Seq<Header> RetryAfter(TimeSpan wait) => Announcements.Write(new Announcement(Dialect.RetryAfter, Confidence.Certain) { Wait = wait });
}
