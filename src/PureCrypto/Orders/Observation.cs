using LanguageExt;

namespace PureCrypto.Orders;

/// <summary>One thing that was seen: a status, polled or called back.</summary>
/// <typeparam name="TStatus">The statuses of the machine.</typeparam>
/// <param name="Status">The status.</param>
/// <param name="At">When it held, by the provider's clock, such as the answer's <c>updated_at</c>; none if the provider does not
/// say. Not the time of delivery, which repeats and delays change.</param>
public sealed record Observation<TStatus>(OpenStatus<TStatus> Status, Option<DateTimeOffset> At = default) where TStatus : struct, Enum
{
    /// <summary>The text, and the time after an at sign.</summary>
    public override string ToString() =>
        Status.Text + At.Match(Some: static at => "@" + at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture), None: static () => "");
}
