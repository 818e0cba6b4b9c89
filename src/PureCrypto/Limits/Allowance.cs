using LanguageExt;

namespace PureCrypto.Limits;

/// <summary>What a document grants for a bucket: every quota holds at once.</summary>
/// <param name="Bucket">The bucket's name, as the document calls it.</param>
/// <param name="Quotas">At least one.</param>
public sealed record Allowance(string Bucket, Seq<Quota> Quotas);
