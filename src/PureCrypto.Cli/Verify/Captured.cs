using LanguageExt;
using PureCrypto.Calls;

namespace PureCrypto.Cli.Verify;

/// <summary>A message as it was received.</summary>
/// <param name="Body">Its exact bytes.</param>
/// <param name="Headers">Its headers, where they count.</param>
/// <param name="At">When it was received.</param>
/// <param name="Method">The verb of a request, in upper case.</param>
/// <param name="Path">The target of a request.</param>
internal sealed record Captured(byte[] Body, Seq<Header> Headers, DateTimeOffset At, string? Method = null, string? Path = null);
