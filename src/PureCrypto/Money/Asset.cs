using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>What an amount is an amount of: a currency by its code and, if it lives on a chain, the network.</summary>
/// <remarks>
/// <para>Two assets are the same when code, network, decimals and kind are the same. The same coin on another network is
/// another asset, and so is one that counts in other decimals: their amounts do not add.</para>
/// <para>Code and network are 1 to 40 visible ASCII characters; decimals are 0 to 28, or unknown. An asset whose decimals are
/// unknown allows only exact operations.</para>
/// <para>Spec: spec/money.md, AST-1 to AST-3.</para>
/// </remarks>
[JsonConverter(typeof(AssetJson))]
public sealed record Asset
{
    /// <summary>The longest code or network.</summary>
    public const int MaxNameLength = 40;

    // Equality is over these, and never over an Option: comparing those searches the loaded assemblies at first use.
    private readonly string? _network;
    private readonly int? _decimals;

    private Asset(string code, string? network, int? decimals)
    {
        Code = code;
        _network = network;
        _decimals = decimals;
    }

    /// <summary>The currency's code, such as <c>USDT</c>.</summary>
    public string Code { get; }

    /// <summary>The chain it lives on, such as <c>tron</c>; none for a fiat currency.</summary>
    public Option<string> Network => Optional(_network);

    /// <summary>The decimals of its smallest unit, if known.</summary>
    public Option<int> Decimals => Optional(_decimals);

    /// <summary>Whether it is money of a state, which lives on no chain.</summary>
    public bool IsFiat => _network is null;

    /// <summary>A currency on a chain.</summary>
    public static Either<MoneyError, Asset> Crypto(string code, string network, Option<int> decimals) =>
        IsName(code) && IsName(network) && AreDecimals(decimals)
            ? new Asset(code, network, OrUnknown(decimals))
            : new MoneyError.NoAsset();

    /// <summary>A currency of a state.</summary>
    public static Either<MoneyError, Asset> Fiat(string code, Option<int> decimals) =>
        IsName(code) && AreDecimals(decimals) ? new Asset(code, network: null, OrUnknown(decimals)) : new MoneyError.NoAsset();

    /// <summary>The code and the network, such as <c>USDT/tron</c>; a fiat currency's code alone.</summary>
    public override string ToString() => _network is null ? Code : $"{Code}/{_network}";

    /// <summary>An asset of the table, whose names and decimals are known to be in range.</summary>
    internal static Asset Listed(string code, string? network, int decimals) => new(code, network, decimals);

    /// <summary>
    /// The decimals to round to: the asset's own. Where they are unknown, only exactness can be asked for, and all decimals
    /// serve.
    /// </summary>
    internal Either<MoneyError, int> DecimalsFor(Rounding rounding) =>
        _decimals is { } decimals ? decimals
        : rounding == Rounding.Exact ? Amount.MaxDecimals
        : new MoneyError.UnknownDecimals(this);

    private static int? OrUnknown(Option<int> decimals) => decimals.IsSome ? decimals.IfNone(0) : null;

    private static bool AreDecimals(Option<int> decimals) =>
        decimals.Match(Some: static count => count is >= 0 and <= Amount.MaxDecimals, None: static () => true);

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxNameLength && !name.AsSpan().ContainsAnyExceptInRange('!', '~');
}
