using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>What was found around the signed text of an answer. The default has no signature, so it verifies nothing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct BtcMixEnvelope
{
    internal BtcMixEnvelope(ReadOnlySpan<byte> json, BtcMixNotes notes)
    {
        Refusal = notes.Refusal;
        Signature = new BtcMixSignatureText(json, notes.Signature);
        Traits = notes.Traits;
        Outline = notes.Outline;
    }

    /// <summary>Why PHP would not decode the answer, so that it can be neither signed nor verified; None if it would.</summary>
    public PhpJsonRefusal Refusal { get; }

    /// <summary>The last top-level <c>signature</c>.</summary>
    public BtcMixSignatureText Signature { get; }

    /// <summary>What makes the signed text ambiguous. <see cref="BtcMixStructure"/> names the key.</summary>
    public BtcMixTraits Traits { get; }

    internal BtcMixOutline Outline { get; }
}
