using PureCrypto.Orders;

namespace PureCrypto.Providers.Mistex;

/// <summary>What the provider's words mean, where no machine tells it.</summary>
public static class MistexWords
{
    /// <summary>How rates hold. What is sent is one of these words; what comes may be another.</summary>
    public static Vocabulary<RateType> RateTypes { get; } = new((RateType.Float, "float"), (RateType.Fixed, "fixed"));
}
