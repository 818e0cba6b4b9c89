using System.Linq;
using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>All that a key may use at a provider, and what is used of it. A value: <see cref="RateLimit"/> makes the next one.</summary>
public sealed record Budget
{
    private Budget(Seq<Bucket> buckets) => Buckets = buckets;

    /// <summary>The buckets, each with a name of its own.</summary>
    public Seq<Bucket> Buckets { get; }

    /// <summary>The budget of these buckets.</summary>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public static Budget Of(Seq<Bucket> buckets) =>
        AreDistinct(buckets) ? new Budget(buckets) : throw new ArgumentException("Two buckets have the same name.", nameof(buckets));

    /// <summary>A budget of which nothing is used.</summary>
    /// <exception cref="ArgumentException">An allowance holds no quota, or two are for the same bucket.</exception>
    public static Budget Open(Seq<Allowance> allowances, Moment opened) =>
        Of(Seq(allowances.Map(allowance => Bucket.Open(allowance, opened)).ToArray()));

    /// <summary>The bucket of that name.</summary>
    /// <exception cref="ArgumentException">There is none: what no document limits has no bucket, and is never asked for.</exception>
    public Bucket Of(string bucket) => Buckets.Find(candidate => string.Equals(candidate.Name, bucket, StringComparison.Ordinal))
        .IfNone(() => throw new ArgumentException($"The budget has no bucket {bucket}.", nameof(bucket)));

    internal static bool AreDistinct(Seq<Bucket> buckets) =>
        buckets.Map(static bucket => bucket.Name).Distinct(StringComparer.Ordinal).Count() == buckets.Count;

    internal Budget With(Bucket next) =>
        new(Seq(Buckets.Map(bucket => string.Equals(bucket.Name, next.Name, StringComparison.Ordinal) ? next : bucket).ToArray()));
}
