using PureCrypto.Orders;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What the provider's words mean, where no machine tells it.</summary>
public static class BtcMixWords
{
    /// <summary>How the service stands.</summary>
    public static Vocabulary<ServiceState> ServiceStates { get; } = new((ServiceState.Active, "ok"));
}
