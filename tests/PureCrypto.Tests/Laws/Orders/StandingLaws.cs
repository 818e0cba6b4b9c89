using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Orders;
using PureCrypto.Orders.Json;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>What is known can be merged, and kept (ORD-15, ORD-16).</summary>
public sealed class StandingLaws
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new StandingConverter<OrderStatus>(MistexMachines.Order) } };

    private static readonly Gen<Standing<OrderStatus>> Standings = Histories.Garbage(MistexMachines.Order).Select(MistexMachines.Order.Fold);

    [Fact]
    public void Merging_is_associative_commutative_and_idempotent_and_nothing_is_its_identity()
    {
        var cases = from a in Histories.Garbage(MistexMachines.Order)
                    from b in Histories.Garbage(MistexMachines.Order)
                    from c in Standings
                    select (MistexMachines.Order.Fold(a), MistexMachines.Order.Fold(b), c, MistexMachines.Order.Fold([.. a, .. b]));
        Prop.ForAll(cases.ToArbitrary(), static x =>
        {
            var (a, b, c, both) = x;
            return a.Merge(b).Merge(c) == a.Merge(b.Merge(c)) && a.Merge(b) == b.Merge(a) && a.Merge(a) == a
                && a.Merge(default) == a && default(Standing<OrderStatus>).Merge(a) == a && a.Merge(b) == both;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void What_is_kept_as_json_comes_back_as_it_was() => Prop.ForAll(Standings.ToArbitrary(), static known =>
        JsonSerializer.Deserialize<Standing<OrderStatus>>(JsonSerializer.Serialize(known, Json), Json) == known)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Whatever_else_is_read_is_refused_or_can_be_kept()
    {
        var texts = from known in Standings from bytes in Garbage.Near(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(known, Json))) select bytes;
        Prop.ForAll(texts.ToArbitrary(), static bytes =>
        {
            try
            {
                var known = JsonSerializer.Deserialize<Standing<OrderStatus>>(bytes, Json);
                return JsonSerializer.Deserialize<Standing<OrderStatus>>(JsonSerializer.Serialize(known, Json), Json) == known;
            }
            catch (JsonException)
            {
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("""{"dated":["completed",null],"undated":["confirming"],"latest":["completed"],"latest_at":"2026-04-09T12:00:00Z","others":["aml"]}""", true)]
    [InlineData("""{"dated":[],"undated":[],"latest":[],"others":[]}""", true)]
    [InlineData("""{"dated":["completed"],"undated":[],"latest":["sending"],"latest_at":"2026-04-09T12:00:00Z","others":[]}""", false)]
    [InlineData("""{"dated":["completed"],"undated":[],"latest":[],"others":[]}""", false)]
    [InlineData("""{"dated":["completed"],"undated":[],"latest":["completed"],"others":[]}""", false)]
    [InlineData("""{"dated":[],"undated":[],"latest":[],"latest_at":"2026-04-09T12:00:00Z","others":[]}""", false)]
    [InlineData("""{"dated":[],"undated":[null],"latest":[],"others":[]}""", false)]
    [InlineData("""{"dated":[],"undated":[],"latest":[],"others":["aml"]}""", false)]
    [InlineData("""{"dated":[],"undated":[null],"latest":[],"others":[""]}""", false)]
    [InlineData("""{"dated":[],"undated":["complete"],"latest":[],"others":[]}""", false)]
    [InlineData("""{"dated":[],"undated":[],"latest":[]}""", false)]
    [InlineData("""{"dated":[],"undated":[],"latest":[],"others":[],"more":1}""", false)]
    [InlineData("""{"dated":[],"undated":[],"latest":[],"others":["\ud83d"]}""", false)]
    [InlineData("""{"dated":[],"undated":[],"latest":[],"others":[],"\ud83d":1}""", false)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    public void Facts_that_contradict_each_other_were_never_kept(string json, bool isKept)
    {
        if (isKept) Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Standing<OrderStatus>>(json, Json), Json));
        else Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Standing<OrderStatus>>(json, Json));
    }
}
