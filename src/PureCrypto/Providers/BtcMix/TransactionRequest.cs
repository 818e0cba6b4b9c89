using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>Asks for a new transaction: the body of <c>POST /api/createTransaction</c>.</summary>
/// <param name="DelayHours">Hours before it starts: at least 0. On the wire <c>delay</c>, a string.</param>
/// <param name="Payouts">What each address is to get: at least one, no address twice, each more than 0 with at most 8 decimals.</param>
/// <param name="RefCode">The affiliate's code; it appears in the answer, and is signed there.</param>
public sealed record TransactionRequest(
    [property: JsonRequired, JsonPropertyName("delay"), JsonConverter(typeof(WholeTextConverter))] int DelayHours,
    [property: JsonRequired, JsonConverter(typeof(PayoutsConverter))] Seq<Payout> Payouts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> RefCode = default)
{
    /// <summary>Every fault of the request (BMI-1). What would make the signed answer ambiguous is one, too.</summary>
    internal Seq<Fault> Faults() => Seq(new Option<Fault>[]
    {
        DelayHours >= 0 ? None : new Fault("delay", "must be 0 or more hours"),
        Payouts.IsEmpty ? new Fault("payouts", "must name at least one address") : None,
        Payouts.Map(static payout => payout.Address).Distinct(StringComparer.Ordinal).Count() == Payouts.Count ? None : new Fault("payouts", "must name each address once"),
        Payouts.ForAll(static payout => IsWord(payout.Address)) ? None : new Fault("payouts", "must name addresses of letters and digits"),
        Payouts.ForAll(static payout => !payout.Amount.IsZero && payout.Amount.Fits(Assets.Bitcoin.Decimals.IfNone(0)))
            ? None
            : new Fault("payouts", "must be more than 0 each, with at most 8 decimals"),
        RefCode.ForAll(static code => code.Length > 0 && !code.AsSpan().ContainsAny('|', ',') && !code.AsSpan().ContainsAnyExceptInRange('!', '~'))
            ? None
            : new Fault("refCode", "must be visible ASCII without blanks, | and ,"),
    }.Somes().ToArray());

    private static bool IsWord(string address)
    {
        foreach (char c in address)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        return address.Length > 0;
    }
}
