using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Conventions;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>Enums: by name in JSON and never by number (JSN-6), and a number that is no case is a fault of its field (CAL-33).</summary>
public sealed class EnumLaws
{
    public static TheoryData<Type> Written() => [.. Product.Core.GetTypes().Where(static type => type.IsEnum && type.GetCustomAttribute<JsonConverterAttribute>() is not null)];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_case_is_its_name_in_json_and_no_number_is_a_case(Type type)
    {
        foreach (object value in Enum.GetValues(type))
        {
            string json = JsonSerializer.Serialize(value, type);
            string number = Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(value, JsonSerializer.Deserialize(json, type));
            Assert.StartsWith("\"", json, StringComparison.Ordinal);
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(number, type));
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"\"{number}\"", type));
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Enum.ToObject(type, 99), type));
    }

    /// <summary>The list was written by hand: an input with an enum that is missing here fails.</summary>
    [Fact]
    public void A_number_that_is_no_case_is_a_fault_of_its_field_in_every_input() => Assert.Equal(
        [
            "mintarex accept-quote side", "mintarex balances currency_type", "mintarex request-quote amount_type", "mintarex request-quote side",
            "mistex create-order rate_type", "mistex rate rate_type",
        ],
        Catalog.All.Bind(static p => p.Endpoints.Bind(e => e.Accept(new Refused()).Map(field => $"{p.Name} {e.Name} {field}"))).Order(StringComparer.Ordinal).ToArray());

    [Theory]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("7")]
    public void A_server_reads_no_number_for_a_word(string type)
    {
        var request = Request.Parse(Verb.Post, "/api/v1/partner/orders", Body.OfText(
            $$"""{"coin_from":"BTC","network_from":"BTC","coin_to":"XMR","network_to":"XMR","amount_from":1,"rate_type":{{type}},"recipient_address":"48vKMSe5p"}""")).OrThrow();
        Assert.False(Bind.To(MistexEndpoints.CreateOrder, request).TryGet(out _, out var error));
        Assert.Equal("rate_type", Assert.Single(Assert.IsType<CallError.Refused>(error).Faults).Field);
    }

    /// <summary>The fields that hold an enum, after each was found to be refused with a number out of it.</summary>
    private sealed class Refused : IEndpointVisitor<Seq<string>>
    {
        public Seq<string> Visit<TIn, TOut>(Endpoint<TIn, TOut> endpoint) => typeof(TIn).GetProperties()
            .Where(static property => Case(property.PropertyType) is not null)
            .Select(property =>
            {
                string field = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
                Prop.ForAll(Every.Value<TIn>(), input => Prepare.From(endpoint, With(input, property)).Match(
                    Right: static _ => false,
                    Left: error => error is CallError.Refused refused
                        && refused.Faults.Exists(fault => fault.Field == field && fault.Rule.StartsWith("must be one of ", StringComparison.Ordinal)))).QuickCheckThrowOnFailure();
                return field;
            }).ToArray().ToSeq();

        private static object? Case(Type type) =>
            type.IsEnum ? Enum.ToObject(type, 99)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Option<>) && type.GetGenericArguments()[0].IsEnum
                ? type.GetMethods().Single(static method => method is { Name: "Some", IsStatic: true }).Invoke(null, [Enum.ToObject(type.GetGenericArguments()[0], 99)])
                : null;

        private static TIn With<TIn>(TIn input, PropertyInfo property)
        {
            object copy = typeof(TIn).GetMethod("<Clone>$")!.Invoke(input, null)!;
            property.SetValue(copy, Case(property.PropertyType));
            return (TIn)copy;
        }
    }
}
