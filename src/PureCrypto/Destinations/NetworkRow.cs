using LanguageExt;

namespace PureCrypto.Destinations;

/// <summary>A row of <see cref="Networks"/>: a network and every spelling of it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Spellings">Its name and the others, in small letters; they are read in any case.</param>
public sealed record NetworkRow(Network Network, Seq<string> Spellings);
