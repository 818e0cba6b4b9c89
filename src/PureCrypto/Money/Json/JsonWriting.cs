using System.Collections.Generic;
using System.Text.Json;

namespace PureCrypto;

/// <summary>The few words in which stored values are written.</summary>
internal static class JsonWriting
{
    public static void Member(this Utf8JsonWriter writer, string name, Amount value) =>
        writer.WriteString(name, value.ToString());

    public static void Member<T>(this Utf8JsonWriter writer, string name, T value, Action<Utf8JsonWriter, T> write)
    {
        writer.WritePropertyName(name);
        write(writer, value);
    }

    public static void Items<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
