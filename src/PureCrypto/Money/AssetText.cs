using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>How a provider writes an asset: a code, and a network where the spelling has one.</summary>
[JsonConverter(typeof(AssetTextJson))]
public sealed record AssetText
{
    private readonly string? _network;

    private AssetText(string code, string? network)
    {
        Code = code;
        _network = network;
    }

    /// <summary>The code, the token or the whole text.</summary>
    public string Code { get; }

    /// <summary>The network or the blockchain; none where the code says it all.</summary>
    public Option<string> Network => Optional(_network);

    /// <summary>A text that says it all.</summary>
    public static AssetText Of(string code) => new(code, network: null);

    /// <summary>A code on a network.</summary>
    public static AssetText Of(string code, string network) => new(code, network);

    /// <summary>The code, and after a slash the network if there is one.</summary>
    public override string ToString() => _network is null ? Code : $"{Code}/{_network}";
}
