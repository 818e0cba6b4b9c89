using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Calls.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>A <see cref="TransactionRequest"/> as it is written.</summary>
internal sealed record TransactionRequestWire(
    [property: JsonRequired, JsonPropertyName("delay"), JsonConverter(typeof(WholeTextConverter))] int DelayHours,
    [property: JsonRequired, JsonConverter(typeof(PayoutsConverter))] Seq<StatedPayout> Payouts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Option<string> RefCode)
{
    public static TransactionRequestWire Of(TransactionRequest request) => new(request.DelayHours, request.Payouts.Map(StatedPayout.Of), request.RefCode);

    /// <summary>The request, or every fault of it at once.</summary>
    public Validation<Fault, TransactionRequest> ToRequest()
    {
        var faults = Faults();
        return faults.IsEmpty
            ? new TransactionRequest(DelayHours, Payouts.Map(static payout => new Payout(payout.Recipient.OrThrow(), payout.Amount)), RefCode)
            : Validation<Fault, TransactionRequest>.Fail(faults);
    }

    /// <summary>Every fault (BMI-1, BMI-3). What would make the signed answer ambiguous is one, too.</summary>
    public Seq<Fault> Faults() => Calls.Faults.Of(
        DelayHours >= 0 ? None : new Fault("delay", "must be 0 or more hours"),
        Payouts.IsEmpty ? new Fault("payouts", "must name at least one address") : None,
        Payouts.Map(static payout => payout.Address).Distinct(StringComparer.Ordinal).Count() == Payouts.Count ? None : new Fault("payouts", "must name each address once"),
        Payouts.ForAll(static payout => !payout.Amount.IsZero && payout.Amount.Fits(Assets.Bitcoin.Decimals.IfNone(0)))
            ? None
            : new Fault("payouts", "must be more than 0 each, with at most 8 decimals"),
        RefCode.ForAll(static code => code.Length > 0 && !code.AsSpan().ContainsAny('|', ',') && !code.AsSpan().ContainsAnyExceptInRange('!', '~'))
            ? None
            : new Fault("refCode", "must be visible ASCII without blanks, | and ,")) + Addresses();

    public static Fault AddressFault(int place, string rule) => new(Field(place), rule);

    private Seq<Fault> Addresses() => Seq(Payouts
        .Select(static (payout, place) => payout.Recipient.Match(
            Right: static _ => None,
            Left: error => Some(DestinationFaults.Of(error, Field(place), Field(place), Field(place)))))
        .Somes()
        .ToArray());

    private static string Field(int place) => string.Create(CultureInfo.InvariantCulture, $"payouts[{place}].address");
}
