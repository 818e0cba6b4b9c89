using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PureCrypto.Limits;

/// <summary>Writes what <see cref="SavedReader"/> reads: little-endian numbers, and texts as UTF-8 behind their length in bytes.</summary>
internal static class SavedWriting
{
    public static void WriteInt32(this ArrayBufferWriter<byte> bytes, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(4), value);
        bytes.Advance(4);
    }

    public static void WriteInt64(this ArrayBufferWriter<byte> bytes, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(8), value);
        bytes.Advance(8);
    }

    public static void WriteText(this ArrayBufferWriter<byte> bytes, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        bytes.WriteInt32(utf8.Length);
        bytes.Write(utf8);
    }
}
