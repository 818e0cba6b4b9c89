using System.Linq;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Limits;

namespace PureCrypto.Attempts;

/// <summary>Where readings of a server's clock come from.</summary>
public static class ClockSamples
{
    /// <summary>A <c>Date</c> is cut off to the second, and servers write it anew once a second only.</summary>
    public static TimeSpan DateResolution { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The reading in the <c>Date</c> field of an answer; none if it is absent, given twice or no date.</summary>
    public static Option<ClockSample> OfDate(Response response, long sent, long received)
    {
        var date = response.Headers.Single("Date").Bind(HttpDate.Parse);
        return date.IsSome ? new ClockSample(sent, received, (DateTimeOffset)date, DateResolution) : None;
    }
}
