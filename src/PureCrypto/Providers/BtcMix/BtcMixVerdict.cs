using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How a verification ended.</summary>
public enum BtcMixOutcome
{
    /// <summary>No verification took place: the default.</summary>
    NotVerified,

    /// <summary>The signature is genuine, and its text can mean this answer only.</summary>
    Verified,

    /// <summary>The answer is larger than <see cref="BtcMixVerification.MaxLength"/>; nothing was computed.</summary>
    TooLarge,

    /// <summary>PHP would not decode the answer: <see cref="BtcMixVerdict.Refusal"/> says why.</summary>
    Undecodable,

    /// <summary>There is no signature to compare: <see cref="BtcMixVerdict.SignatureState"/> says why.</summary>
    Malformed,

    /// <summary>No recipe of the policy gives the signature.</summary>
    WrongSignature,

    /// <summary>The signature is genuine, and other answers have the same one: <see cref="BtcMixVerdict.Ambiguity"/> says why.</summary>
    Ambiguous,
}

/// <summary>What a verification found. The default is not verified.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Recipe">The recipe that gave the signature, where one did.</param>
/// <param name="Order">Whether the names stood in their documented order, or the policy's leave for any order was used.</param>
/// <param name="SignatureState">What stands under <c>signature</c>.</param>
/// <param name="Refusal">Why PHP would not decode the answer; None if it would.</param>
/// <param name="Ambiguity">The field and the rule; null unless the outcome is ambiguous.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BtcMixVerdict(
    BtcMixOutcome Outcome,
    BtcMixRecipe Recipe = default,
    BtcMixOrder Order = BtcMixOrder.Documented,
    BtcMixSignatureState SignatureState = BtcMixSignatureState.Missing,
    PhpJsonRefusal Refusal = PhpJsonRefusal.None,
    BtcMixAmbiguity? Ambiguity = null)
{
    /// <summary>Whether the answer is proven genuine.</summary>
    public bool IsVerified => Outcome == BtcMixOutcome.Verified;
}
