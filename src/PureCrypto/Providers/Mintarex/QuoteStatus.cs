namespace PureCrypto.Providers.Mintarex;

/// <summary>How a quote stands. The wire has no such field: it follows from the answers to asking for one and to accepting it.</summary>
public enum QuoteStatus
{
    /// <summary>Answered; its price is held.</summary>
    Open,

    /// <summary>An acceptance was answered with a trade.</summary>
    Accepted,

    /// <summary>Too late: status 410, or the code <c>quote_expired_or_not_found</c>.</summary>
    Expired,

    /// <summary>An acceptance was refused with status 409, because another key had used the quote.</summary>
    Consumed,
}
