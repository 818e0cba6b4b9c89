using System.Globalization;

namespace PureCrypto.Limits;

/// <summary>What is spent at once: so many calls of one bucket.</summary>
public sealed record Cost
{
    private Cost(string bucket, int calls) => (Bucket, Calls) = (bucket, calls);

    /// <summary>The bucket's name, as the provider's document calls it.</summary>
    public string Bucket { get; }

    /// <summary>How many calls, at least 1. A quota says how many permits each of them spends.</summary>
    public int Calls { get; }

    /// <summary>So many calls of a bucket; one if not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one call.</exception>
    public static Cost Of(string bucket, int calls = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        return new Cost(bucket, calls);
    }

    /// <summary>For instance <c>2 × read</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Calls} × {Bucket}");
}
