using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What was found around a signed text, still pointing into the answer: <see cref="BtcMixEnvelope"/> without the copy.</summary>
/// <remarks>Three words, kept in registers; the envelope has ten, and each copy of it costs as much as reading a field.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BtcMixNotes(PhpJsonRefusal refusal, PhpJsonToken signature, BtcMixTraits traits, BtcMixOutline outline)
{
    /// <summary>Why PHP would not decode the answer, or None.</summary>
    public PhpJsonRefusal Refusal { get; } = refusal;

    /// <summary>Where the last top-level <c>signature</c> lies.</summary>
    public PhpJsonToken Signature { get; } = signature;

    public BtcMixTraits Traits { get; } = traits;

    public BtcMixOutline Outline { get; } = outline;

    public static BtcMixNotes Refused(PhpJsonRefusal refusal) => new(refusal, default, default, default);
}
