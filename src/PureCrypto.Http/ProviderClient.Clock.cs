using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Signing;

namespace PureCrypto.Http;

/// <content>Learning the server's time.</content>
public sealed partial class ProviderClient
{
    /// <summary>Looks at the server's clock, where the provider has an endpoint that tells it.</summary>
    /// <returns>What is known of the clock now, or why it could not be read.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<Either<CallError, ClockEstimate>> Synchronise(CancellationToken cancellation = default)
    {
        if (!Provider.Time.ToEither(Timeless).TryGet(out var source, out var none)) return none;
        long sent = _effects.Ticks();
        var response = await _effects.Send(SignedRequest.Unsigned(source.Request), cancellation).ConfigureAwait(false);
        long received = _effects.Ticks();
        return response.Map(answer =>
        {
            if (answer.IsSuccess) See(answer, sent, received);
            source.Read(answer).IfSome(said => Memory.See(new ClockSample(sent, received, said, source.Resolution)));
            return Memory.Clock;
        });
    }

    private static CallError Timeless() => new CallError.Refused(new[] { new Fault("provider", "must have an endpoint that tells the time") }.ToSeq());

    private void See(Response answer, long sent, long received)
    {
        var sample = ClockSamples.OfDate(answer, sent, received);
        if (sample.IsSome) Memory.See((ClockSample)sample);
    }
}
