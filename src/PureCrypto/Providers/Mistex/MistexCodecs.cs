using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Destinations;

namespace PureCrypto.Providers.Mistex;

/// <summary>How Mistex spells values, and which it takes.</summary>
internal static class MistexCodecs
{
    /// <summary>A ticker, a network or an address. The document states no alphabet; blanks and other letters are in none of them.</summary>
    public static Codec<string> Name { get; } = new("must be visible ASCII without blanks", Parse, Parse);

    public static Codec<RateType> RateType { get; } = Codecs.OneOf(("float", Mistex.RateType.Float), ("fixed", Mistex.RateType.Fixed));

    public static Option<Fault> NameFault(string field, string text) => Parse(text).IsSome ? None : new Fault(field, Name.Rule);

    public static Option<Fault> NetworkFault(string field, string text) => Network.Named(text).Match(
        Right: static _ => None, Left: error => Some(DestinationFaults.Of(error, field, field, field)));

    private static Option<string> Parse(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('!', '~') ? text : None;
}
