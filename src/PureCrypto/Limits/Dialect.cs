namespace PureCrypto.Limits;

/// <summary>The ways in which servers write their limits into a header. Spec: spec/limits.md, LIM-20.</summary>
public enum Dialect
{
    /// <summary><c>RateLimit-Limit</c>, <c>RateLimit-Remaining</c> and <c>RateLimit-Reset</c> (drafts 00 to 06): a reset in seconds from now.</summary>
    RateLimitFields,

    /// <summary><c>RateLimit: limit=100, remaining=50, reset=5</c> (draft 07): a reset in seconds from now.</summary>
    RateLimitDictionary,

    /// <summary><c>RateLimit: "default";r=50;t=30</c> with <c>RateLimit-Policy: "default";q=100;w=60</c> (drafts 08 and later).</summary>
    RateLimitList,

    /// <summary><c>X-RateLimit-Limit</c>, <c>-Remaining</c> and <c>-Reset</c>: a reset in seconds from now, in seconds of the Unix epoch or in milliseconds of it.</summary>
    XRateLimit,

    /// <summary><c>Retry-After</c> (RFC 9110 §10.2.3): seconds or a date.</summary>
    RetryAfter,
}
