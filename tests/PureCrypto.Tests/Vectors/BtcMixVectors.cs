using System.Text;
using System.Text.Json.Serialization;
using LanguageExt;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Vectors;

/// <summary>What PHP made of answers under the documented recipe: <c>spec/vectors/btcmix</c>. No culture changes any of it. Payouts are joined as PHP does (B8).</summary>
public sealed class BtcMixVectors
{
    private static readonly BtcMixRecipe WithoutRefCode = new(PhpPrecision.Fourteen, OmitsRefCode: true);

    [Fact]
    public void Every_answer_has_its_text_and_its_signature() => EachInEveryCulture<Row>("vectors", static row =>
    {
        BtcMixSigned signed = Sign(row.RawJsonResponse);
        Assert.Equal(row.Canonical, signed.Text);
        Assert.Equal(row.SignatureBase64, signed.Mac(row.Secret));
        Assert.Equal(row.SignatureBase64, signed.Signature);
    });

    [Fact]
    public void Every_realistic_answer_is_sound_in_the_order_of_one_endpoint() => Each<Row>("vectors", static row =>
    {
        if (row.Category is not "realistic") return;
        byte[] json = Encoding.UTF8.GetBytes(row.RawJsonResponse);
        BtcMixLayout layout = row.Note.StartsWith("get", StringComparison.Ordinal) ? BtcMixLayout.Transaction : BtcMixLayout.CreateTransaction;
        Assert.Null(Fault(json, layout, BtcMixOrder.Documented));
        Assert.Null(Fault(json, layout, BtcMixOrder.Any));
    });

    [Fact]
    public void A_tampered_answer_is_refused_and_a_malleable_one_accepted_by_the_mac() => EachInEveryCulture<Tampered>("tampered", static row =>
        Assert.Equal(row.Valid, Sign(row.RawJsonResponse).IsGenuine(row.Secret)));

    /// <summary>The scheme's malleability, row by row: what the MAC lets through is ambiguous, or it changes nothing.</summary>
    [Theory]
    [InlineData("top-level keys renamed: NOT detected, key names are not signed", BtcMixRule.NameIsKnown)]
    [InlineData("two fields merged with | : NOT detected", BtcMixRule.NoSeparator)]
    [InlineData("payouts object turned into its flattened string: NOT detected", BtcMixRule.ValueFits)]
    [InlineData("number 0.x turned into the same string: NOT detected", null)] // an amount may be either, and is the same amount
    [InlineData("fee token rewritten with the same double: NOT detected", null)] // differs in digits that the provider does not sign
    [InlineData("HMAC key zero padding: trailing NUL on a key shorter than 64 bytes changes nothing", null)] // not about the answer
    public void What_the_mac_lets_through_is_ambiguous_or_harmless(string note, BtcMixRule? rule)
    {
        Tampered[] rows = [.. VectorFiles.Rows<Tampered>("btcmix/btcmix_tampered.json").Where(row => row.Note == note)];
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            byte[] json = Encoding.UTF8.GetBytes(row.RawJsonResponse);
            BtcMixRule?[] found = [.. BothLayouts.Select(layout => Fault(json, layout, BtcMixOrder.Documented)?.Rule)];
            if (rule is null) Assert.Contains(null, found);
            else Assert.True(found.Contains(rule) && !found.Contains(null));
        });
    }

    [Fact]
    public void The_table_above_names_every_malleable_row()
    {
        string[] notes = [.. VectorFiles.Rows<Tampered>("btcmix/btcmix_tampered.json").Where(static row => row.Valid).Select(static row => row.Note).Distinct()];
        IEnumerable<object?> named = typeof(BtcMixVectors).GetMethod(nameof(What_the_mac_lets_through_is_ambiguous_or_harmless))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).SelectMany(static data => ((InlineDataAttribute)data).GetData(null!)).Select(static row => row[0]);
        Assert.Equal(notes.Order(StringComparer.Ordinal), named.Cast<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_php_does_not_decode_or_finds_unsigned_never_verifies() => EachInEveryCulture<Invalid>("invalid", static row =>
    {
        BtcMixSigned signed = BtcMixSigned.Of(Convert.FromBase64String(row.RawBase64), BtcMixRecipe.Documented);
        Assert.Equal(row.PhpDecodesToArray, signed.Text is not null);
        Assert.Equal(row.PhpDecodesToArray, signed.Refusal == PhpJsonRefusal.None);
        Assert.NotEqual(BtcMixSignatureState.Present, signed.State);
        Assert.All(BothLayouts, layout => Assert.NotNull(Fault(Convert.FromBase64String(row.RawBase64), layout, BtcMixOrder.Any)));
    });

    [Fact]
    public void The_refcode_is_signed_unless_the_recipe_leaves_it_out() => EachInEveryCulture<RefCode>("refcode", static row =>
    {
        BtcMixSigned all = Sign(row.RawJsonResponse), without = Sign(row.RawJsonResponse, WithoutRefCode);
        Assert.Equal(row.CanonicalAllFields, all.Text);
        Assert.Equal(row.SignatureAllFields, all.Mac(row.Secret));
        Assert.Equal(row.CanonicalWithoutRefCode, without.Text);
        Assert.Equal(row.SignatureWithoutRefCode, without.Mac(row.Secret));
        Assert.True(without.IsGenuine(row.Secret));
    });

    [Fact]
    public void Every_precision_gives_the_text_that_a_php_client_of_that_precision_signs() => EachInEveryCulture<IniVariants>("ini_variants", static row =>
    {
        foreach ((int precision, Variant variant) in row.ByPrecision)
        {
            BtcMixSigned signed = Sign(variant.RawJsonResponse, new(Precision(precision), OmitsRefCode: false));
            Assert.Equal(variant.ClientCanonical, signed.Text);
            Assert.Equal(variant.SignatureBase64, signed.Signature);
            Assert.Equal(variant.ClientMatches, signed.IsGenuine(row.Secret));
        }
    });

    /// <summary>Trap T2: PHP 7 under a German locale signs 0,00316. Its answers hold floats, and no recipe here matches them.</summary>
    [Fact]
    public void A_decimal_comma_of_php_7_matches_no_recipe_unless_no_float_is_signed() => Each<IniVariants>("ini_variants", static row =>
    {
        CommaVariant variant = row.Php7Comma;
        bool hasNoComma = Sign(variant.RawJsonResponse).Text == variant.ServerCanonical;
        Assert.Equal(hasNoComma, BtcMixRecipe.All.Exists(recipe => Sign(variant.RawJsonResponse, recipe).IsGenuine(row.Secret)));
    });

    [Fact]
    public void Every_float_prints_as_php_prints_it() => EachInEveryCulture<FloatRow>("php_float_table.json", static row =>
    {
        double value = BitConverter.UInt64BitsToDouble(Convert.ToUInt64(row.Bits, 16));
        foreach ((PhpPrecision precision, string expected) in new[] { (PhpPrecision.Fourteen, row.P14), (PhpPrecision.Seventeen, row.P17), (PhpPrecision.RoundTrip, row.PMinus1) })
        {
            Assert.Equal(expected, TextOf(value, precision));
            if (row.Json.AsSpan().ContainsAny(".eE")) Assert.Equal(expected, TextOf(row.Json, precision));
        }
    });

    [Fact]
    public void Every_quirk_of_small_integers_is_kept() => EachInEveryCulture<QuirkRow>("php_float_quirks.json", static row =>
        Assert.Equal(row.P14, TextOf(row.Json, PhpPrecision.Fourteen)));

    /// <summary>The document's own sample, with the literal secret of its PHP code.</summary>
    [Theory]
    [InlineData("", "Ysc+QdCLWdTNT3hw0GivtwH1eYu77Ad3yqy9VptVj70=")]
    [InlineData(",\"refCode\":\"qljncygz\"", "Xq4CtmysUhhDCmon1x1NY5gTayBP7DtogVRdD2jh+Zk=")]
    public void The_sample_of_the_document_has_the_signature_that_its_code_computes(string refCode, string signature)
    {
        string json = $$"""{"id":"Q96G3MSNW8MPQRTX","status":"complete","depositAddress":"tb1q0pkwdj3pqdp587yrc8sus876kccn5tq577ce5x","depositAmount":"0.0062244","depositTxid":"80bb6cda5036ce277598d949d2e4b3771c56b31ba77b757bf9753a370f16c99","payouts":{"mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc":"0.006"},"txid":"0ea6f3a702a368ed09830d959f1c82b7d8f65f53a783965514380e123fc8ca4e","fee":0.0002244,"delay":"0","updated":"2022-04-28T09:46:11+00:00","created":"2022-04-28T09:42:41+00:00"{{refCode}}}""";
        Assert.Equal(signature, Sign(json).Mac("{secret_key}"));
        Assert.Null(Fault(Encoding.UTF8.GetBytes(json), BtcMixLayout.Transaction, BtcMixOrder.Documented));
    }

    private static BtcMixLayout[] BothLayouts => [BtcMixLayout.CreateTransaction, BtcMixLayout.Transaction];

    private static BtcMixSigned Sign(string json, BtcMixRecipe recipe = default) => BtcMixSigned.Of(Encoding.UTF8.GetBytes(json), recipe);

    private static BtcMixAmbiguity? Fault(byte[] json, BtcMixLayout layout, BtcMixOrder order) =>
        BtcMixStructure.Check(json, layout, order).MatchUnsafe<BtcMixAmbiguity?>(Right: static _ => null, Left: static fault => fault);

    private static PhpPrecision Precision(int setting) => PhpPrecision.From(setting).IfNone(() => throw new InvalidDataException($"{setting}"));

    private static string TextOf(string token, PhpPrecision precision) => PhpNumber.Format(token, precision).IfNone("nothing");

    private static string TextOf(double value, PhpPrecision precision)
    {
        Span<byte> text = stackalloc byte[PhpNumber.MaxLength];
        return PhpNumber.TryFormat(value, precision, text, out int written) ? Encoding.ASCII.GetString(text[..written]) : "nothing";
    }

    private static void EachInEveryCulture<T>(string file, Action<T> check)
    {
        Each(file, check);
        Cultures.InEach(() => Each(file, check));
    }

    private static void Each<T>(string file, Action<T> check) =>
        Assert.All(VectorFiles.Rows<T>(file.EndsWith(".json", StringComparison.Ordinal) ? $"btcmix/{file}" : $"btcmix/btcmix_{file}.json"), check);

    private sealed record Row(int N, string Category, string RawJsonResponse, string Secret, string Canonical, string SignatureBase64, string Note);

    private sealed record Tampered(int N, string Kind, string RawJsonResponse, string Secret, bool Valid, bool StrictStringCompareOnly, string Note);

    private sealed record Invalid(int N, string RawBase64, string Secret, bool PhpDecodesToArray, string Note);

    private sealed record RefCode(
        int N,
        string RawJsonResponse,
        string Secret,
        string CanonicalAllFields,
        string SignatureAllFields,
        [property: JsonPropertyName("canonical_without_refCode")] string CanonicalWithoutRefCode,
        [property: JsonPropertyName("signature_without_refCode")] string SignatureWithoutRefCode,
        string Note);

    private sealed record Variant(string RawJsonResponse, string ServerCanonical, string SignatureBase64, string ClientCanonical, bool ClientMatches);

    private sealed record CommaVariant(string RawJsonResponse, string ServerCanonical, string SignatureBase64);

    private sealed record IniVariants(
        int N,
        string Secret,
        string Note,
        [property: JsonPropertyName("precision_14")] Variant P14,
        [property: JsonPropertyName("precision_15")] Variant P15,
        [property: JsonPropertyName("precision_16")] Variant P16,
        [property: JsonPropertyName("precision_17")] Variant P17,
        [property: JsonPropertyName("precision_-1")] Variant PMinus1,
        [property: JsonPropertyName("php7_de_DE_precision_14")] CommaVariant Php7Comma)
    {
        [JsonIgnore]
        public (int Precision, Variant Variant)[] ByPrecision => [(14, P14), (15, P15), (16, P16), (17, P17), (-1, PMinus1)];
    }

    private sealed record FloatRow(
        string Json,
        string Bits,
        string P14,
        string P17,
        [property: JsonPropertyName("p-1")] string PMinus1,
        [property: JsonPropertyName("json_sp-1")] string? Encoded,
        [property: JsonPropertyName("json_sp17")] string? Encoded17);

    private sealed record QuirkRow(string Json, string P14, string Type);
}
