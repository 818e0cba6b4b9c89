using PureCrypto.Orders.Json;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How the service stands.</summary>
public enum ServiceState
{
    /// <summary>It is up: <c>ok</c>, the only word that the document has for it.</summary>
    Active,
}

/// <summary>The state of the service in JSON.</summary>
internal sealed class ServiceStateConverter() : OpenStatusConverter<ServiceState>(BtcMixWords.ServiceStates);
