using Spectre.Console;

namespace PureCrypto.Cli.Amounts;

/// <summary>Results as they are printed. Cells fold where a terminal is narrow: no digit is ever cut off.</summary>
internal static class AmountOutput
{
    /// <summary>Prints a table: the first column names the row, and numbers stand to the right.</summary>
    public static int PrintTable(this Terminal terminal, string[] headers, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (string header in headers)
        {
            var column = new TableColumn(new Text(header));
            table.AddColumn(table.Columns.Count == 0 ? column : column.RightAligned());
        }

        foreach (string[] row in rows) table.AddRow(row.Select(static cell => new Text(cell)));
        terminal.Console.Write(table);
        return ExitCode.Success;
    }

    /// <summary>Says why there is no result.</summary>
    public static int Refuse(this Terminal terminal, string reason)
    {
        terminal.Error.WriteLine(reason);
        return ExitCode.Failed;
    }
}
