using System.Runtime.InteropServices;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How much of an answer was read, and how much of its signed text was written. The default: what stands there is not usual.</summary>
/// <remarks>One word, so that it is handed on in a register. Both are lengths of spans, so nothing here overflows.</remarks>
/// <param name="Read">Where the next byte to read lies.</param>
/// <param name="Written">Where the next byte to write lies.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BtcMixCursor(int Read, int Written)
{
    public bool IsNone => Read == 0;

    /// <summary>So many bytes further.</summary>
    public BtcMixCursor Past(int read, int written) => unchecked(new(Read + read, Written + written));
}
