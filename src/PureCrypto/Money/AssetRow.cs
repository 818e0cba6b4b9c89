namespace PureCrypto;

/// <summary>A row of <see cref="AssetTable"/>: in this spelling, this text means this asset.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Spelling">The spelling.</param>
/// <param name="Text">The text.</param>
public sealed record AssetRow(Asset Asset, Spelling Spelling, AssetText Text);
