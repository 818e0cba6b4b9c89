using LanguageExt;

namespace PureCrypto.Calls;

/// <summary>The client's second half: a response becomes an answer or an error. Total: no response makes it throw.</summary>
public static class Read
{
    /// <summary>The answer with its raw body, the provider's refusal, or a success that cannot be read.</summary>
    public static Either<CallError, Answer<TOut>> From<TIn, TOut>(Provider provider, Endpoint<TIn, TOut> endpoint, Response response) =>
        response.IsSuccess
            ? endpoint.Output.Read(response).Map(value => new Answer<TOut>(value, response.Body))
            : CallError.OfRejection(provider.Errors.Read(response));
}
