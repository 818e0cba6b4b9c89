using LanguageExt;
using PureCrypto.Signing;

namespace PureCrypto.Calls;

/// <summary>The client's second half: a response becomes an answer or an error. Total: no response makes it throw.</summary>
public static class Read
{
    /// <summary>The answer to <paramref name="input"/> with its raw body, the provider's refusal, or a success that cannot be read or answers something else.</summary>
    public static Either<CallError, Answer<TOut>> From<TIn, TOut>(Provider provider, Endpoint<TIn, TOut> endpoint, TIn input, Response response)
    {
        var read = From(provider, endpoint, response);
        return read.TryGet(out var answer, out _) && endpoint.Mismatch(input, answer.Value) is { IsSome: true } field ? Another(response, field) : read;
    }

    /// <summary>The same for an endpoint whose answers are signed: a signature proves who answers, and not what.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static Either<CallError, Answer<Verified<TOut>>> From<TIn, TOut>(
        Provider provider, ProvenEndpoint<TIn, TOut> endpoint, TIn input, Secret secret, Response response) where TOut : notnull
    {
        var read = From(provider, endpoint, secret, response);
        return read.TryGet(out var answer, out _) && endpoint.Mismatch(input, answer.Value.Value) is { IsSome: true } field ? Another(response, field) : read;
    }

    /// <summary>The answer with its raw body, the provider's refusal, or a success that cannot be read. It is not held against what was asked,
    /// which is not given.</summary>
    public static Either<CallError, Answer<TOut>> From<TIn, TOut>(Provider provider, Endpoint<TIn, TOut> endpoint, Response response)
    {
        if (!response.IsSuccess) return Refused(provider, response);
        var read = endpoint.Output.Read(response);
        return read.IsRight ? new Answer<TOut>((TOut)read, response.Body, Unknowns(provider, endpoint, response)) : (CallError)read;
    }

    /// <summary>The same for an endpoint whose answers are signed: the answer is verified before it is read.</summary>
    /// <exception cref="ObjectDisposedException">The secret was disposed.</exception>
    public static Either<CallError, Answer<Verified<TOut>>> From<TIn, TOut>(
        Provider provider, ProvenEndpoint<TIn, TOut> endpoint, Secret secret, Response response) where TOut : notnull =>
        response.IsSuccess
            ? from proof in endpoint.Verify(secret, response).MapLeft(error => CallError.OfUnproven(response, error))
              from value in endpoint.Plain.Output.Read(response)
              select new Answer<Verified<TOut>>(Verified<TOut>.Of(value, proof), response.Body, Unknowns(provider, endpoint.Plain, response))
            : Refused(provider, response);

    private static Seq<Unknown> Unknowns<TIn, TOut>(Provider provider, Endpoint<TIn, TOut> endpoint, Response response) =>
        endpoint.Output.Unknowns(response) + Drift.Headers(provider, response.Headers);

    private static CallError Another(Response response, Option<string> field) =>
        CallError.OfUnproven(response, new VerificationError.AnswersAnother((string)field));

    private static CallError Refused(Provider provider, Response response)
    {
        var error = provider.Errors.Decode(response);
        return CallError.OfRejection(error with { Unknowns = Drift.Code(provider, error) + Drift.Headers(provider, response.Headers) });
    }
}
