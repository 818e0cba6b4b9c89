using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Tests.Laws.BtcMix;

/// <summary>A sound structure leaves one meaning to a signed text (BMS-8; B1 to B4). Each answer has refCode in its own place (B2).</summary>
[Properties(Arbitrary = [typeof(BtcMixAnswers)], MaxTest = 1_000)]
public sealed class BtcMixStructureLaws
{
    private static readonly BtcMixLayout[] Layouts = [BtcMixLayout.CreateTransaction, BtcMixLayout.Transaction];

    private const string Created =
        """{"id":"A","status":"pending","depositAddress":"tb1","depositAmount":0.00316,"payouts":{"mr9":"0","mia":"0"},"fee":0.00016,"delay":"1","refCode":"q","updated":"2022-05-05T08:56:05+00:00","created":"2022-05-05T08:56:05+00:00","signature":"s"}""";

    private const string Detail =
        """{"id":"A","status":"complete","depositAddress":"tb1","depositAmount":"0.0062244","depositTxid":"80bb","payouts":{"mfu":"0.006"},"txid":"0ea6","fee":0.0002244,"delay":"0","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00","refCode":"q","signature":"s"}""";

    /// <summary>The values of a sound answer are named in every way that either order allows.</summary>
    [Property]
    public Property Whoever_renames_the_values_of_a_signed_text_changes_nothing_or_is_found_out() =>
        Prop.ForAll(Sound.ToArbitrary(), static answer =>
        {
            Assert.Null(Fault(Json(answer.Fields), answer.Layout));
            foreach (BtcMixLayout layout in Layouts)
            {
                foreach (string[] names in NameLists(layout, answer.Fields.Length))
                {
                    (string Name, string Value)[] renamed = [.. names.Zip(answer.Fields, static (name, field) => (name, field.Value))];
                    Assert.True(Fault(Json(renamed), layout) is not null || Meaning(renamed).SetEquals(Meaning(answer.Fields)));
                }
            }
        });

    [Property]
    public void The_hot_form_agrees_with_the_plain_one(RawAnswer answer) => AssertFormsAgree(answer.Utf8);

    [Property]
    public Property The_hot_form_agrees_with_the_plain_one_near_a_sound_answer() =>
        Prop.ForAll(Sound.SelectMany(static answer => Garbage.Near(Json(answer.Fields))).ToArbitrary(), AssertFormsAgree);

    [Property]
    public Property The_hot_form_agrees_with_the_plain_one_on_sound_answers() =>
        Prop.ForAll(Sound.ToArbitrary(), static answer => AssertFormsAgree(Json(answer.Fields)));

    [Property]
    public Property Sound_in_the_documented_order_is_sound_in_any() =>
        Prop.ForAll(Sound.ToArbitrary(), static answer =>
        {
            (string Name, string Value)[] reversed = [.. answer.Fields.Reverse()];
            Assert.Null(Fault(Json(answer.Fields), answer.Layout, BtcMixOrder.Any));
            Assert.Null(Fault(Json(reversed), answer.Layout, BtcMixOrder.Any));
            Assert.Equal(BtcMixRule.NameIsInOrder, Fault(Json(reversed), answer.Layout)?.Rule);
        });

    [Property]
    public Property The_signature_may_stand_anywhere() =>
        Prop.ForAll(Sound.ToArbitrary(), Gen.Choose(0, 12).ToArbitrary(), static (answer, place) =>
            Fault(Json([.. answer.Fields.Take(place), ("signature", "\"s\""), .. answer.Fields.Skip(place)]), answer.Layout) is null);

    [Theory]
    [InlineData("\"id\":\"A\"", "\"id\":7", BtcMixRule.ValueFits, "id")]
    [InlineData("\"id\":\"A\"", "\"id\":null", BtcMixRule.ValueFits, "id")]
    [InlineData("\"id\":\"A\"", "\"id\":\"A|B\"", BtcMixRule.NoSeparator, "id")]
    [InlineData("\"id\":\"A\"", "\"id\":\"A\\u002cB\"", BtcMixRule.NoSeparator, "id")]
    [InlineData("\"id\":\"A\"", "\"ID\":\"A\"", BtcMixRule.NameIsKnown, "ID")]
    [InlineData("\"id\":\"A\"", "\"id\":\"A\",\"i\\u0064\":\"B\"", BtcMixRule.NameIsUnique, "id")]
    [InlineData("\"id\":\"A\",\"status\":\"pending\"", "\"status\":\"pending\",\"id\":\"A\"", BtcMixRule.NameIsInOrder, "status")]
    [InlineData("\"fee\":0.00016", "\"fee\":\"\"", BtcMixRule.ValueFits, "fee")]
    [InlineData("\"fee\":0.00016", "\"fee\":true", BtcMixRule.ValueFits, "fee")]
    [InlineData("\"fee\":0.00016", "\"fee\":1e400", BtcMixRule.ValueFits, "fee")]
    [InlineData("\"fee\":0.00016", "\"fee\":\"0,1\"", BtcMixRule.NoSeparator, "fee")]
    [InlineData("\"refCode\":\"q\"", "\"refCode\":\"2022-05-05T08:56:05Z\"", BtcMixRule.ValueFits, "refCode")]
    [InlineData("\"fee\":0.00016,", "", BtcMixRule.NameIsInOrder, "delay")]
    [InlineData("\"created\":\"2022-05-05T08:56:05+00:00\",", "", BtcMixRule.NameIsPresent, "created")]
    [InlineData("\"created\":\"2022-05-05T08:56:05+00:00\"", "\"created\":\"2022-05-05 08:56:05\"", BtcMixRule.ValueFits, "created")]
    [InlineData("{\"mr9\":\"0\",\"mia\":\"0\"}", "[\"mr9\",\"mia\"]", BtcMixRule.ValueFits, "payouts")]
    [InlineData("{\"mr9\":\"0\",\"mia\":\"0\"}", "[]", BtcMixRule.ValueFits, "payouts")]
    [InlineData("{\"mr9\":\"0\",\"mia\":\"0\"}", "\"mr9,mia,0,0\"", BtcMixRule.ValueFits, "payouts")]
    [InlineData("\"mia\":\"0\"", "\"mia\":{}", BtcMixRule.ValueFits, "payouts.mia")]
    [InlineData("\"mia\":\"0\"", "\"mia\":null", BtcMixRule.ValueFits, "payouts.mia")]
    [InlineData("\"mia\":\"0\"", "\"mr9\":\"1\"", BtcMixRule.NameIsUnique, "payouts.mr9")]
    [InlineData("\"mia\":\"0\"", "\"m\\u00729\":\"1\"", BtcMixRule.NameIsUnique, "payouts.mr9")]
    [InlineData("\"mia\":\"0\"", "\"mi,a\":\"0\"", BtcMixRule.NoSeparator, "payouts.mi,a")]
    [InlineData("\"signature\":\"s\"", "\"signature\":\"s\",\"signature\":\"s\"", BtcMixRule.NameIsUnique, "signature")]
    [InlineData("\"signature\":\"s\"}", "", BtcMixRule.IsObject, "")]
    public void Each_fault_names_its_key_and_its_rule(string part, string instead, BtcMixRule rule, string key)
    {
        Assert.Contains(part, Created, StringComparison.Ordinal);
        byte[] json = Encoding.UTF8.GetBytes(Created.Replace(part, instead, StringComparison.Ordinal));
        Assert.Equal(new BtcMixAmbiguity(rule, key), Fault(json, BtcMixLayout.CreateTransaction));
        AssertFormsAgree(json);
    }

    [Theory]
    [InlineData("\"id\":\"A\"", "\"\\u0069d\":\"\\u00e9\\/\"")]
    [InlineData("\"depositAmount\":0.00316,", "")]
    [InlineData("\"depositAmount\":0.00316", "\"depositAmount\":null")]
    [InlineData("\"refCode\":\"q\"", "\"refCode\":null")]
    [InlineData("\"refCode\":\"q\",", "")]
    [InlineData("\"fee\":0.00016", "\"fee\":\"1.6E-4\"")]
    [InlineData("\"delay\":\"1\"", "\"delay\":1")]
    [InlineData("{\"mr9\":\"0\",\"mia\":\"0\"}", "{}")]
    [InlineData("08:56:05+00:00\",\"created\"", "08:56:05\\u002B00:00\",\"created\"")]
    [InlineData("08:56:05+00:00\",\"created\"", "08:56:05.123Z\",\"created\"")]
    [InlineData("08:56:05+00:00\",\"created\"", "08:56:05-0330\",\"created\"")]
    [InlineData(",\"signature\":\"s\"", "")]
    public void Harmless_differences_are_sound(string part, string instead)
    {
        Assert.Contains(part, Created, StringComparison.Ordinal);
        byte[] json = Encoding.UTF8.GetBytes(Created.Replace(part, instead, StringComparison.Ordinal));
        Assert.Null(Fault(json, BtcMixLayout.CreateTransaction));
        AssertFormsAgree(json);
    }

    [Fact]
    public void The_samples_of_the_document_are_sound_each_in_its_own_order()
    {
        Assert.Null(Fault(Encoding.UTF8.GetBytes(Created), BtcMixLayout.CreateTransaction));
        Assert.Null(Fault(Encoding.UTF8.GetBytes(Detail), BtcMixLayout.Transaction));
        Assert.Equal(new(BtcMixRule.NameIsInOrder, "refCode"), Fault(Encoding.UTF8.GetBytes(Created), BtcMixLayout.Transaction));
        Assert.Equal(new(BtcMixRule.NameIsKnown, "depositTxid"), Fault(Encoding.UTF8.GetBytes(Detail), BtcMixLayout.CreateTransaction));
    }

    [Fact]
    public void Layouts_list_the_fields_in_the_documented_order()
    {
        Assert.Equal("id status depositAddress depositAmount payouts fee delay refCode updated created", string.Join(' ', BtcMixLayout.CreateTransaction.Names));
        Assert.Equal("id status depositAddress depositAmount depositTxid payouts txid fee delay updated created refCode", string.Join(' ', BtcMixLayout.Transaction.Names));
        Assert.Equal("depositAmount refCode", string.Join(' ', BtcMixLayout.CreateTransaction.OptionalNames));
        Assert.Equal("depositAmount depositTxid txid refCode", string.Join(' ', BtcMixLayout.Transaction.OptionalNames));
    }

    [Fact]
    public void The_hot_form_allocates_nothing_when_the_structure_is_sound()
    {
        byte[] json = Encoding.UTF8.GetBytes(Detail), text = new byte[BtcMixCanonical.MaxLength(json.Length)];
        foreach (BtcMixOrder order in (BtcMixOrder[])[BtcMixOrder.Documented, BtcMixOrder.Any])
        {
            Assert.Equal(0, Allocations.Of(() =>
            {
                BtcMixCanonical.TryWrite(json, BtcMixRecipe.Documented, text, out _, out BtcMixEnvelope envelope);
                if (!BtcMixStructure.TryCheck(json, envelope, BtcMixLayout.Transaction, order, out _)) throw new InvalidOperationException();
            }));
        }
    }

    private static void AssertFormsAgree(byte[] json)
    {
        byte[] text = new byte[BtcMixCanonical.MaxLength(json.Length)];
        foreach (BtcMixRecipe recipe in (BtcMixRecipe[])[BtcMixRecipe.Documented, new(PhpPrecision.Fourteen, OmitsRefCode: true)])
        {
            BtcMixCanonical.TryWrite(json, recipe, text, out _, out BtcMixEnvelope envelope);
            foreach (BtcMixLayout layout in Layouts)
            {
                foreach (BtcMixOrder order in (BtcMixOrder[])[BtcMixOrder.Documented, BtcMixOrder.Any])
                {
                    bool isSound = BtcMixStructure.TryCheck(json, envelope, layout, order, out BtcMixAmbiguity? ambiguity);
                    Assert.Equal(Fault(json, layout, order), ambiguity);
                    Assert.Equal(ambiguity is null, isSound);
                }
            }
        }
    }

    private static BtcMixAmbiguity? Fault(byte[] json, BtcMixLayout layout, BtcMixOrder order = BtcMixOrder.Documented) =>
        BtcMixStructure.Check(json, layout, order).MatchUnsafe<BtcMixAmbiguity?>(Right: static _ => null, Left: static fault => fault);

    private static byte[] Json(IEnumerable<(string Name, string Value)> fields) =>
        Encoding.UTF8.GetBytes("{" + string.Join(',', fields.Select(static field => $"\"{field.Name}\":{field.Value}")) + "}");

    /// <summary>The fields that say something: an optional one that is null or empty says as much as an absent one.</summary>
    private static HashSet<(string Name, string Value)> Meaning(IEnumerable<(string Name, string Value)> fields) =>
        [.. fields.Where(static field => field.Value is not ("null" or "\"\"") || !BtcMixLayout.Transaction.OptionalNames.Exists(name => name == field.Name))];

    private static IEnumerable<string[]> NameLists(BtcMixLayout layout, int count)
    {
        string[] optional = [.. layout.OptionalNames];
        for (int absent = 0; absent < 1 << optional.Length; absent++)
        {
            string[] names = [.. layout.Names.Where(name => Array.IndexOf(optional, name) is var i && (i < 0 || (absent & (1 << i)) == 0))];
            if (names.Length == count) yield return names;
        }
    }

    /// <summary>Sound answers of either endpoint, their optional fields present or not.</summary>
    private static Gen<(BtcMixLayout Layout, (string Name, string Value)[] Fields)> Sound =>
        from layout in Gen.Elements(Layouts)
        from absent in Gen.Choose(0, 15)
        from values in SoundValue.ListOf(12)
        let optional = layout.OptionalNames.ToArray()
        let fields = layout.Names.Where(name => Array.IndexOf(optional, name) is var i && (i < 0 || (absent & (1 << i)) == 0))
            .Zip(values, static (name, value) => (name, value[name])).ToArray()
        select (layout, fields);

    private static Gen<Dictionary<string, string>> SoundValue =>
        from amount in Gen.Elements("0.00316", "\"0.00316000\"", "9.0e-5", "\"0\"", "1", "\"72\"", "0.00067320000000000011")
        from deposit in Gen.Elements("0.00316", "\"1\"", "null")
        from text in Gen.Elements("\"A\"", "\"\"", "\"2022-05-05T08:56:05+00:00\"", "\"0.5\"", "\"1\"", "\"\\u00e9\"")
        from code in Gen.Elements("\"qljncygz\"", "\"\"", "\"0.5\"", "\"2022\"", "null")
        from txid in Gen.Elements("\"80bb6cda\"", "\"\"", "\"0ea6f3a702a3\"", "null")
        from instant in Gen.Elements("\"2022-05-05T08:56:05+00:00\"", "\"2023-01-31T23:59:59Z\"")
        from payouts in Gen.Elements("{}", "{\"mr9\":\"0\"}", "{\"mr9\":0.5,\"1\":\"0.002\"}")
        select BtcMixLayout.Transaction.Names.ToDictionary(static name => name, name => name switch
        {
            "depositAmount" => deposit,
            "fee" or "delay" => amount,
            "depositTxid" or "txid" => txid,
            "updated" or "created" => instant,
            "payouts" => payouts,
            "refCode" => code,
            _ => text,
        }, StringComparer.Ordinal);
}
