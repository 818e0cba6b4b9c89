using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What was found around the signed text of an answer. The default has no signature, so it verifies nothing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct BtcMixEnvelope
{
    internal BtcMixEnvelope(PhpJsonRefusal refusal) => Refusal = refusal;

    internal BtcMixEnvelope(BtcMixSignatureText signature, BtcMixTraits traits, BtcMixOutline outline)
    {
        Signature = signature;
        Traits = traits;
        Outline = outline;
    }

    /// <summary>Why PHP would not decode the answer, so that it can be neither signed nor verified; None if it would.</summary>
    public PhpJsonRefusal Refusal { get; }

    /// <summary>The last top-level <c>signature</c>.</summary>
    public BtcMixSignatureText Signature { get; }

    /// <summary>What makes the signed text ambiguous. <see cref="BtcMixStructure"/> names the key.</summary>
    public BtcMixTraits Traits { get; }

    internal BtcMixOutline Outline { get; }
}
