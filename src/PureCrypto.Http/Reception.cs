using System.Buffers;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Http;

/// <summary>Reads an answer, up to a size.</summary>
internal static class Reception
{
    private const int FirstBuffer = 4_096;

    /// <summary>The answer. Of one that is too large, or cannot be decompressed, the status decides: a success is unreadable, with the bytes
    /// that were read, and a refusal is a refusal with a cut body.</summary>
    public static async ValueTask<Either<CallError, Response>> Read(HttpResponseMessage received, int max, CancellationToken cancellation)
    {
        using var stream = await received.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(received.Content.Headers.ContentLength ?? FirstBuffer, 1, Math.Max(1, max)) + 1);
        int length = 0;
        try
        {
            string? fault = null;
            try
            {
                while (await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false) is var read and > 0)
                {
                    length += read;
                    if (length > max) break;
                    if (length == buffer.Length) buffer = Larger(buffer);
                }

                if (length > max) fault = "Its body is larger than allowed.";
            }
            catch (InvalidDataException e)
            {
                fault = e.Message;
            }

            var response = new Response((int)received.StatusCode, Wire.Headers(received), Body.OfBytes(buffer.AsSpan(0, Math.Min(length, max))));
            return fault is not null && response.IsSuccess ? new CallError.Unreadable(response, fault) : response;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] full)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(2 * full.Length);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
