using System.Globalization;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto.Providers.Mintarex;

/// <summary>How long a quote is held: when it was made, and when it expires.</summary>
/// <remarks>
/// <para>Only <c>expires_at</c> counts; a life of 30 seconds is never assumed. The time of the quote, which accepting it asks for
/// as <c>quote_timestamp</c> and which the quote does not state, is <c>expires_at</c> less <c>expires_in_ms</c>.</para>
/// <para>Spec: spec/money.md, MIN-4 and MIN-5.</para>
/// </remarks>
[JsonConverter(typeof(QuoteLifeJson))]
public sealed record QuoteLife
{
    private QuoteLife(DateTimeOffset quotedAt, DateTimeOffset expiresAt)
    {
        QuotedAt = quotedAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>When the quote was made, in UTC.</summary>
    public DateTimeOffset QuotedAt { get; }

    /// <summary>When the price stops being held, in UTC.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The time of the quote as accepting it asks for it: UTC, with milliseconds and <c>Z</c>.</summary>
    /// <example><c>2026-04-09T14:31:48.000Z</c>.</example>
    public string QuoteTimestamp => QuotedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The life of a quote; none if the milliseconds are negative or lead out of the calendar.</summary>
    public static Option<QuoteLife> Of(DateTimeOffset expiresAt, long expiresInMs)
    {
        var expires = expiresAt.ToUniversalTime();
        return expiresInMs >= 0 && expiresInMs <= expires.UtcTicks / TimeSpan.TicksPerMillisecond
            ? Some(new QuoteLife(expires.AddTicks(-expiresInMs * TimeSpan.TicksPerMillisecond), expires))
            : None;
    }

    /// <summary>How much time is left; nothing after the expiry.</summary>
    public TimeSpan Left(DateTimeOffset now) => now < ExpiresAt ? ExpiresAt - now : TimeSpan.Zero;

    /// <summary>Whether more time is left than the margin that accepting it may take.</summary>
    public bool IsOpen(DateTimeOffset now, TimeSpan margin) => now < ExpiresAt && ExpiresAt - now > margin;
}
