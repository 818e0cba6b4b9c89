using System.Linq;
using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>What a provider's codes and statuses mean.</summary>
/// <param name="Codes">The codes, as the provider spells them, each given once.</param>
/// <param name="Statuses">The statuses that mean something else here than elsewhere.</param>
/// <remarks>The code decides, and the status only where there is no code or it is not known: a provider that sends a code knows better
/// than the gateway before it. Spec: spec/attempts.md, ATT-2.</remarks>
public sealed record ErrorTable(Seq<CodeMeaning> Codes, Seq<StatusMeaning> Statuses)
{
    /// <summary>No codes, and every status as HTTP has it.</summary>
    public static ErrorTable OfStatuses { get; } = new(default, default);

    /// <summary>What the statuses mean where a provider does not say otherwise.</summary>
    public static Seq<StatusMeaning> Http { get; } = Seq(
        new StatusMeaning(400, new Refusal.Validation(None)),
        new StatusMeaning(401, new Refusal.Authentication(AuthenticationFault.Proof)),
        new StatusMeaning(402, new Refusal.InsufficientFunds()),
        new StatusMeaning(403, new Refusal.Permission()),
        new StatusMeaning(404, new Refusal.NotFound()),
        new StatusMeaning(409, new Refusal.Conflict()),
        new StatusMeaning(410, new Refusal.Expired()),
        new StatusMeaning(413, new Refusal.Validation(None)),
        new StatusMeaning(415, new Refusal.Validation(None)),
        new StatusMeaning(418, new Refusal.LimitExceeded(None)),
        new StatusMeaning(422, new Refusal.Validation(None)),
        new StatusMeaning(429, new Refusal.LimitExceeded(None)),
        new StatusMeaning(502, new Refusal.Unavailable(None)),
        new StatusMeaning(503, new Refusal.Unavailable(None)),
        new StatusMeaning(504, new Refusal.Unavailable(None)));

    /// <summary>What a refusal with this status and this code means; total.</summary>
    public Refusal Of(int status, Option<string> code)
    {
        var known = code.Bind(text => Codes.Find(row => string.Equals(row.Code, text, StringComparison.Ordinal)));
        return known.Match(
            Some: static row => row.Means,
            None: () => Statuses.Concat(Http).Where(row => row.Status == status).Select(static row => row.Means).FirstOrDefault(new Refusal.Unknown()));
    }
}

/// <summary>What a code means.</summary>
/// <param name="Code">The code, as the provider spells it.</param>
/// <param name="Means">The meaning.</param>
public sealed record CodeMeaning(string Code, Refusal Means);

/// <summary>What an HTTP status means.</summary>
/// <param name="Status">The status.</param>
/// <param name="Means">The meaning.</param>
public sealed record StatusMeaning(int Status, Refusal Means);
