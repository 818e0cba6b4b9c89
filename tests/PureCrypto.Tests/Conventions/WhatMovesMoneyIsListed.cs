using System.Text.RegularExpressions;
using PureCrypto.Attempts;
using PureCrypto.Calls;
using PureCrypto.Providers;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Conventions;

/// <summary>The table of spec/attempts.md names every endpoint that moves money, and how it is settled (ATT-16, ATT-29).</summary>
public sealed partial class WhatMovesMoneyIsListed
{
    [Fact]
    public void The_table_has_a_row_for_each_endpoint_that_moves_money_and_no_other()
    {
        string[] rows = [.. Rows().Matches(File.ReadAllText(Repository.PathOf("spec/attempts.md")))
            .Select(static row => $"{row.Groups["provider"].Value.ToLowerInvariant()} {row.Groups["endpoint"].Value}: {row.Groups["means"].Value}")];
        string[] endpoints = [.. Catalog.All.SelectMany(static provider => provider.Endpoints
            .Bind(endpoint => endpoint.Means.Map(means => $"{provider.Name} {endpoint.Name}: {Words(means)}").ToSeq()))];

        Assert.NotEmpty(endpoints);
        Assert.Equal(endpoints.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private static string Words(Means means) => means.Match(
        byLookup: static x => $"its {x.Field}",
        byRepeat: static _ => "the same key",
        byListing: static _ => "its own list",
        impossible: static _ => "nothing");

    [GeneratedRegex(@"^\| (?<provider>\w+) `(?<endpoint>[\w-]+)` \| (?<means>[\w ]+?)(,| \()[^|]*\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();
}
