namespace PureCrypto.Orders;

/// <summary>Instants that are reached by waiting, within what can be said.</summary>
internal static class Instants
{
    /// <summary>So much later; the last instant there is, if it would be beyond; the start itself, if the length is negative.</summary>
    public static DateTimeOffset After(DateTimeOffset start, TimeSpan length) =>
        length <= TimeSpan.Zero ? start
        : length < DateTimeOffset.MaxValue - start ? start + length
        : DateTimeOffset.MaxValue;

    public static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    public static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
