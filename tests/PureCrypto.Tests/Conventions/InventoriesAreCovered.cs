using System.Text.Json;
using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Tests.Support;
using PureCrypto.Tests.Vectors;

namespace PureCrypto.Tests.Conventions;

/// <summary>Everything that a document names, by an inventory made by hand, is in the endpoints, in the vectors, or a stated exception.</summary>
public sealed class InventoriesAreCovered
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static TheoryData<string> Inventories() => [.. Directory.EnumerateFiles(Repository.PathOf("spec/providers"), "*.inventory.json")
        .Select(static file => Path.GetFileName(file).Split('.')[0])];

    [Theory]
    [MemberData(nameof(Inventories))]
    public void Every_endpoint_is_there_and_no_other(string provider) => Assert.Equal(
        Of(provider).Endpoints.Select(static e => $"{e.Name}: {e.Verb} {e.Path}"),
        ProviderOf(provider).Endpoints.Map(static e => e.ToString()!).ToArray());

    [Theory]
    [MemberData(nameof(Inventories))]
    public void Every_parameter_is_sent_in_a_vector(string provider) => Assert.All(Of(provider).Endpoints, endpoint =>
    {
        var sent = VectorFiles.Rows<EncodeVector>($"encode/{provider}.json").Where(row => row.Endpoint == endpoint.Name).ToArray();
        string[] places = [.. ProviderOf(provider).Endpoints.Find(e => e.Name == endpoint.Name).Map(static e => e.Path.Places.ToArray()).IfNone([])];
        Assert.DoesNotContain(endpoint.Parameters, name => !places.Contains(name) && !sent.Any(row =>
            row.Target.Contains($"{name}=", StringComparison.Ordinal) || row.Body.Contains($"\"{name}\":", StringComparison.Ordinal)));
    });

    [Theory]
    [MemberData(nameof(Inventories))]
    public void Every_field_is_read_in_a_vector(string provider) => Assert.All(Of(provider).Endpoints, endpoint =>
    {
        var read = VectorFiles.Rows<DecodeVector>($"decode/{provider}.json").Where(row => row.Endpoint == endpoint.Name && row.Status < 300).ToArray();
        Assert.DoesNotContain(endpoint.Fields, name => !read.Any(row => row.Body.Contains($"\"{name}\":", StringComparison.Ordinal)));
    });

    [Theory]
    [MemberData(nameof(Inventories))]
    public void Every_header_is_sent_in_a_vector_and_every_field_of_a_refusal_is_read_in_one(string provider)
    {
        var sent = VectorFiles.Rows<EncodeVector>($"encode/{provider}.json");
        var refused = VectorFiles.Rows<DecodeVector>($"decode/{provider}.json").Where(static row => row.Status >= 300).ToArray();

        Assert.DoesNotContain(Of(provider).RequestHeaders, name => !sent.Any(row => row.Headers.Any(header => header.StartsWith(name + ": ", StringComparison.Ordinal))));
        Assert.DoesNotContain(Of(provider).ErrorFields, name => !refused.Any(row => row.Body.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Inventories))]
    public void Every_status_is_in_the_machine_and_every_code_is_the_providers(string provider)
    {
        var inventory = Of(provider);
        string[] known = [.. Machines.Find(inventory.Machine).Map(static machine => machine.Accept(new Spellings())).IfNone([])];
        Assert.Equal(inventory.Statuses.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
        Assert.Equal(inventory.Codes, ProviderOf(provider).RefusalCodes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Inventories))]
    public void Every_word_that_a_field_can_hold_is_in_a_vector(string provider)
    {
        string[] targets = [.. VectorFiles.Rows<EncodeVector>($"encode/{provider}.json").Select(static row => row.Target + '&')];
        string[] bodies =
        [
            .. VectorFiles.Rows<EncodeVector>($"encode/{provider}.json").Select(static row => row.Body),
            .. VectorFiles.Rows<DecodeVector>($"decode/{provider}.json").Select(static row => row.Body.Replace(": ", ":", StringComparison.Ordinal)),
        ];
        Assert.All(Of(provider).Words, field => Assert.DoesNotContain(field.Words, word =>
            !targets.Any(target => target.Contains($"{field.Field}={word}&", StringComparison.Ordinal))
            && !bodies.Any(body => body.Contains($"\"{field.Field}\":\"{word}\"", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Inventories))]
    public void An_exception_has_a_reason(string provider) => Assert.All(Of(provider).Exceptions, static exception => Assert.True(exception.Item.Length > 0 && exception.Reason.Length > 20));

    private static Inventory Of(string provider) =>
        JsonSerializer.Deserialize<Inventory>(File.ReadAllText(Repository.PathOf($"spec/providers/{provider}.inventory.json")), Strict)!;

    private static Provider ProviderOf(string name) => Catalog.All.Find(p => p.Name == name).IfNone(() => throw new InvalidOperationException(name));

    private sealed record Inventory(
        string Source, InventoriedEndpoint[] Endpoints, string[] RequestHeaders, string[] ErrorFields, string Machine, string[] Statuses, string[] Codes, InventoriedWords[] Words, InventoriedException[] Exceptions);

    private sealed record InventoriedEndpoint(string Name, string Verb, string Path, string[] Parameters, string[] Fields);

    private sealed record InventoriedWords(string Field, string[] Words);

    private sealed record InventoriedException(string Item, string Reason);

    private sealed class Spellings : PureCrypto.Orders.IMachineVisitor<string[]>
    {
        public string[] Visit<TStatus>(PureCrypto.Orders.Machine<TStatus> machine) where TStatus : struct, Enum =>
            [.. machine.Table.States.Bind(static state => state.Spellings)];
    }
}
