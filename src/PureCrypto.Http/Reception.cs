using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Http;

/// <summary>Reads the body of an answer whose head is here, up to a size and as far as it comes. Spec: spec/calls.md, CAL-14, CAL-16 and CAL-27.</summary>
internal static class Reception
{
    private const int FirstBuffer = 4_096;

    /// <summary>The answer. Of one that is too large, breaks off or cannot be decompressed, the status decides: a success is unreadable, with the
    /// bytes that came, and a refusal is a refusal with a cut body.</summary>
    /// <param name="received">The head, and the body as it comes.</param>
    /// <param name="max">The most bytes of the body.</param>
    /// <param name="either">The end of the attempt's time, or the caller's cancellation.</param>
    /// <param name="caller">The caller's cancellation alone.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The streams are the platform's and other handlers'; whatever they throw, the call was answered.")]
    public static async ValueTask<Either<CallError, Response>> Read(HttpResponseMessage received, int max, CancellationToken either, CancellationToken caller)
    {
        var said = received.Content.Headers.ContentLength;
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(said ?? FirstBuffer, 1, Math.Max(1, max)) + 1);
        if (said is null) System.Array.Clear(buffer); // see Untold
        int length = 0;
        try
        {
            string? fault = null;
            try
            {
                using var stream = await received.Content.ReadAsStreamAsync(either).ConfigureAwait(false);
                while (await stream.ReadAsync(buffer.AsMemory(length), either).ConfigureAwait(false) is var read and > 0)
                {
                    length += read;
                    if (length > max) break;
                    if (length == buffer.Length) buffer = Larger(buffer);
                }

                if (length > max) fault = "Its body is larger than allowed.";
            }
            catch (Exception e) when (e is not OperationCanceledException || !caller.IsCancellationRequested)
            {
                fault = e is OperationCanceledException ? "The time for its body is over." : e.Message;
                if (said is null) length += Untold(buffer.AsSpan(length));
            }

            var response = new Response((int)received.StatusCode, Wire.Headers(received), Body.OfBytes(buffer.AsSpan(0, Math.Min(length, max))));
            return fault is not null && response.IsSuccess ? new CallError.Unreadable(response, fault) : response;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // What reads chunks writes one after the other, and if it then finds something that is no chunk, it throws and does not tell how
    // much it has written. No text of a provider holds NUL, which is what was there before.
    private static int Untold(Span<byte> rest) => rest.LastIndexOfAnyExcept((byte)0) + 1;

    private static byte[] Larger(byte[] full)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(2 * full.Length);
        full.CopyTo(larger, 0);
        larger.AsSpan(full.Length).Clear();
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
