using System.Text;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Signing;
using PureCrypto.Signing.Receiving;

namespace PureCrypto.Tests.Vectors.Staged;

/// <summary>The functions of the library that the stages of one file are held to.</summary>
/// <param name="Canonical">What is signed.</param>
/// <param name="Sign">The spelling of the MAC of a canonical text.</param>
/// <param name="Attach">The headers of a sender.</param>
/// <param name="Verify">What the signature proves of a delivery.</param>
/// <param name="Receive">The whole way of all deliveries, the last one's end; the same as <paramref name="Verify"/> where nothing follows it.</param>
internal sealed record StagedScheme(
    Func<StagedVector, byte[]> Canonical,
    Func<StagedVector, byte[], Secret, string> Sign,
    Func<StagedVector, Secret, Seq<Header>> Attach,
    Func<StagedVector, StagedDelivery, Either<VerificationError, Proof>> Verify,
    Func<StagedVector, Either<VerificationError, Proof>> Receive)
{
    /// <summary>One for each file.</summary>
    public static IReadOnlyDictionary<string, StagedScheme> All { get; } = new Dictionary<string, StagedScheme>(StringComparer.Ordinal)
    {
        ["mintarex"] = Requests(),
        ["mintarex-callback"] = Callback(static _ => MintarexCallbacks.BodyOnly, static _ => MintarexEvents.Reader),
        ["mintarex-callback-v1"] = Callback(static _ => MintarexCallbacks.Timestamped, static _ => MintarexEvents.Reader),
        ["mistex"] = Callback<Body>(static _ => MistexSigning.Recipe, reader: null),
        ["cryptopayments"] = Callback(static _ => CryptoPaymentsCallbacks.Recipe, static row => CallbackReaders.OfBody(CryptoPaymentsCallbacks.Recipe)),
        ["cryptofuse"] = Callback(RecipeOf, static row => CallbackReaders.OfBody(RecipeOf(row))),
        ["btcmix"] = Answers(),
    };

    private static StagedScheme Callback<T>(Func<StagedVector, CallbackRecipe> recipeOf, Func<StagedVector, CallbackReader<T>>? reader) where T : notnull
    {
        Either<VerificationError, Proof> Verify(StagedVector row, StagedDelivery delivery) =>
            Callbacks.Verify(recipeOf(row), row.Keys, row.HeadersOf(delivery), row.BodyOf(delivery), delivery.Now);
        return new StagedScheme(
            row => Callbacks.Canonicalise(recipeOf(row), row.At.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), row.Request.Body.Bytes).Bytes.ToArray(),
            (row, canonical, secret) => Callbacks.Sign(recipeOf(row) with { TimestampHeader = Option<string>.None, Prefix = "" }, secret, canonical, row.At)[0].Value,
            (row, secret) => Callbacks.Sign(recipeOf(row), secret, row.Request.Body.Bytes, row.At),
            Verify,
            row => reader is null ? Verify(row, row.Received[^1]) : Received(reader(row), row));
    }

    /// <summary>Every delivery in turn; each but the last is received, and then its handler is done, fails, or is not heard of.</summary>
    private static Either<VerificationError, Proof> Received<T>(CallbackReader<T> reader, StagedVector row) where T : notnull
    {
        var terms = row.Context.Capacity is { } capacity
            ? ReplayTerms.From(ReplayTerms.Default.Memory, ReplayTerms.Default.Lease, capacity).OrThrow()
            : ReplayTerms.Default;
        var window = ReplayWindow.Open(terms);
        foreach (var delivery in row.Received[..^1])
        {
            var received = Receive(delivery).OrThrow();
            window = delivery.Then switch
            {
                "done" => received.Next.Complete(received.Claim),
                "failed" => received.Next.Release(received.Claim),
                "nothing" => received.Next,
                _ => throw new InvalidDataException($"{row}: what became of a delivery is done, failed or nothing."),
            };
        }

        return Receive(row.Received[^1]).Map(static received => received.Proven.Event.Proof);

        Either<VerificationError, ReceivedEvent<T>> Receive(StagedDelivery delivery) =>
            reader.Receive(row.Keys, window, row.HeadersOf(delivery), Body.OfBytes(row.BodyOf(delivery)), delivery.Now);
    }

    private static CallbackRecipe RecipeOf(StagedVector row) => row.Context.Recipe is { } recipe
        ? CryptoFuseCallbacks.Assumed with
        {
            SignatureHeader = recipe.Header,
            Algorithm = Enum.Parse<MacAlgorithm>(recipe.Algorithm, ignoreCase: true),
            Encoding = Enum.Parse<MacEncoding>(recipe.Encoding, ignoreCase: true),
            Prefix = recipe.Prefix,
            TimestampHeader = recipe.TimestampHeader is { } name ? name : Option<string>.None,
        }
        : CryptoFuseCallbacks.Assumed;

    private static StagedScheme Requests()
    {
        Request Sent(StagedVector row, string target, byte[] body) =>
            Request.Parse(Verbs.Parse(row.Request.Verb).IfNone(() => throw new InvalidDataException(row.Name)), target, Body.OfBytes(body)).OrThrow();
        Stamp StampOf(StagedVector row) => new(row.At, Nonce.Parse(row.Context.Nonce).IfNone(() => throw new InvalidDataException(row.Name)));
        Either<VerificationError, Proof> Verify(StagedVector row, StagedDelivery delivery) => MintarexRequests.Verify(
            row.Keys,
            row.HeadersOf(delivery).Fold(Sent(row, delivery.Target ?? row.Request.Target, row.BodyOf(delivery)), static (request, header) => request.With(header)),
            delivery.Now);
        return new StagedScheme(
            row => MintarexSigning.Scheme.Canonicalise(Sent(row, row.Request.Target, row.Request.Body.Bytes), StampOf(row)).Bytes.ToArray(),
            static (_, canonical, secret) => MintarexSigning.Scheme.Mac(Signing.Canonical.OfBytes(canonical), secret).ToLowerHex(),
            (row, secret) => MintarexSigning.Scheme.Sign(Sent(row, row.Request.Target, row.Request.Body.Bytes), row.Context.KeyId, secret, StampOf(row)).Headers,
            Verify,
            row => Verify(row, row.Received[^1]));
    }

    private static StagedScheme Answers()
    {
        static Either<VerificationError, Proof> Verify(StagedVector row, StagedDelivery delivery) => BtcMixVerification.Verify(
            row.Keys,
            row.BodyOf(delivery),
            row.Context.Layout == "transaction" ? BtcMixLayout.Transaction : BtcMixLayout.CreateTransaction,
            (row.Context.Accept ?? []).Aggregate(BtcMixPolicy.Documented, static (policy, name) => name switch
            {
                "any-order" => policy.AcceptingAnyOrder(),
                "other-precisions" => policy.AcceptingOtherPrecisions(),
                "missing-refcode" => policy.AcceptingMissingRefCode(),
                _ => throw new InvalidDataException($"{name} cannot be accepted."),
            }),
            delivery.Now);
        return new StagedScheme(
            static row => Encoding.UTF8.GetBytes(BtcMixCanonical.Of(
                row.Request.Body.Bytes,
                new BtcMixRecipe(row.Context.Precision == 14 ? PhpPrecision.Fourteen : PhpPrecision.Seventeen, row.Context.OmitsRefCode)).OrThrow()),
            static (_, canonical, secret) => Hmac.Sha256(Signing.Canonical.OfBytes(canonical), secret).ToBase64(),
            static (_, _) => default,
            Verify,
            static row => Verify(row, row.Received[^1]));
    }
}
