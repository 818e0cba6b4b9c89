using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>What a provider wrote for an asset, and the asset that this is, if the table knows it.</summary>
/// <remarks>
/// <para>An unknown spelling stays the text that it was and never matches: neither an asset nor another unknown one, though their
/// texts be equal. Two values of this record are equal when spelling and text are; that says nothing of assets.</para>
/// <para>Spec: spec/money.md, AST-5.</para>
/// </remarks>
[JsonConverter(typeof(SpelledAssetJson))]
public sealed record SpelledAsset
{
    private SpelledAsset(Spelling spelling, AssetText text)
    {
        Spelling = spelling;
        Text = text;
        Asset = AssetTable.Find(spelling, text);
    }

    /// <summary>Whose spelling it is.</summary>
    public Spelling Spelling { get; }

    /// <summary>What was written.</summary>
    public AssetText Text { get; }

    /// <summary>The asset, if the spelling is known.</summary>
    public Option<Asset> Asset { get; }

    /// <summary>Looks the text up.</summary>
    public static SpelledAsset Read(Spelling spelling, AssetText text) => new(spelling, text);

    /// <summary>Whether it is known to be this asset.</summary>
    public bool Is(Asset asset) => Asset.Match(Some: asset.Equals, None: static () => false);

    /// <summary>Whether both are known, and are the same asset.</summary>
    public bool IsSameAs(SpelledAsset other) => other.Asset.Match(Some: Is, None: static () => false);

    /// <summary>What was written.</summary>
    public override string ToString() => Text.ToString();
}
