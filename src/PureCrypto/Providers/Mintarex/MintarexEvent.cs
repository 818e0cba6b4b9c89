using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Providers.Mintarex;

/// <summary>What the signed bytes of a callback say.</summary>
/// <param name="Type">What happened, such as <c>trade.executed</c>; none in the SDKs' dialect, whose body does not say: there it
/// stands in <c>X-Mintarex-Event-Type</c>, which is not signed.</param>
/// <param name="Made">When the event was made; none where the body does not say.</param>
/// <param name="Body">The whole body.</param>
public sealed record MintarexEvent(Option<string> Type, Option<DateTimeOffset> Made, Body Body);
