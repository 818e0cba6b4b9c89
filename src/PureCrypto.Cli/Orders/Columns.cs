namespace PureCrypto.Cli.Orders;

/// <summary>Rows in columns as wide as their widest text, for people and for <c>grep</c>.</summary>
internal static class Columns
{
    /// <summary>Writes a heading, the rows and an empty line.</summary>
    public static void Print(TextWriter writer, string[] heading, IEnumerable<string[]> rows)
    {
        string[][] all = [heading, .. rows];
        int[] widths = [.. heading.Select((_, column) => all.Max(row => row[column].Length))];
        foreach (string[] row in all) writer.WriteLine(string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        writer.WriteLine();
    }
}
