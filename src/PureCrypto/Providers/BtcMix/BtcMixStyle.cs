using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How a number of an answer is signed.</summary>
internal enum BtcMixNumberStyle
{
    Php,
    AsItCame,
    Plain,
    EightDecimals,
}

/// <summary>How the payouts of an answer are signed.</summary>
internal enum BtcMixPayoutStyle
{
    KeysThenValues,
    Pairs,
    ValuesAlone,
    Json,
    Word,
}

/// <summary>How a signer makes the text of an answer: the default is as the document has it.</summary>
/// <param name="Recipe">What the document leaves open.</param>
/// <param name="Numbers">How numbers are written.</param>
/// <param name="Payouts">How payouts are written.</param>
/// <param name="HasComma">Whether numbers have a comma for a point, as PHP 7 gives them in some locales.</param>
/// <param name="HasWords">Whether true, false and null are those words.</param>
/// <param name="HasEscapes">Whether strings keep their JSON escapes.</param>
/// <param name="HasNames">Whether each value has its name and <c>=</c> before it.</param>
/// <param name="HasSignature">Whether the signature's field was there, still empty.</param>
/// <param name="IsSorted">Whether the fields are sorted by their names.</param>
/// <param name="IsTrimmed">Whether strings that are numbers lost their last zeros.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BtcMixStyle(
    BtcMixRecipe Recipe = default,
    BtcMixNumberStyle Numbers = BtcMixNumberStyle.Php,
    BtcMixPayoutStyle Payouts = BtcMixPayoutStyle.KeysThenValues,
    bool HasComma = false,
    bool HasWords = false,
    bool HasEscapes = false,
    bool HasNames = false,
    bool HasSignature = false,
    bool IsSorted = false,
    bool IsTrimmed = false);
