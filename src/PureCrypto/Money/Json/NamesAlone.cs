using System.Text.Json.Serialization;

namespace PureCrypto;

/// <summary>
/// An enum in JSON: one of its names. Its number is refused, in both directions and also in quotes, because it means nothing to anybody
/// else, and another case as soon as the list changes.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
/// <remarks>Spec: spec/money.md, JSN-6.</remarks>
public sealed class NamesAlone<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false) where T : struct, Enum;
