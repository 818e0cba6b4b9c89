using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>How providers refuse, both ways (MXE-1, BME-1, MSE-1).</summary>
public sealed class ErrorFormatLaws
{
    [Property]
    public bool Reading_inverts_writing(ushort status, string message) => Catalog.All.ForAll(provider =>
    {
        // A code that every format can carry: where the code repeats the status, it is the status.
        string code = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var read = provider.Errors.Read(Write.From(provider, new ProviderError(status, code, message, Body.Empty)));
        return read.Status == status && read.Code.ForAll(c => c == code) && read.Message == message; // Mistex gives no code
    });

    [Property]
    public Property Reading_is_total_and_keeps_the_body() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<byte[]>().SelectMany(static any => Gen.OneOf(
            Gen.Constant(any),
            Garbage.Near("""{"error":{"code":"KEY_REVOKED","message":"gone"}}"""u8.ToArray()),
            Garbage.Near("""{"detail":[{"loc":["body","amount_from"],"msg":"gone","type":"value_error"}]}"""u8.ToArray()),
            Garbage.Near("""{"code":400,"description":"Invalid JSON data."}"""u8.ToArray()))).ToArbitrary(),
        static body => Catalog.All.ForAll(provider =>
        {
            var read = provider.Errors.Read(new Response(400, default, Body.OfBytes(body)));
            return read.Status == 400 && read.Raw.Bytes.Span.SequenceEqual(body);
        }));
}
