namespace PureCrypto.Tests.Vectors;

/// <summary>A row of <c>money/text.json</c>.</summary>
internal sealed record TextVector(string Id, string Text, bool AllowExponent, string? Value, string? Error, int? Position, string Note);

/// <summary>A row of <c>money/products.json</c>.</summary>
internal sealed record ProductVector(string Id, string Left, string Right, int Decimals, Rounding Rounding, string? Result);

/// <summary>A row of <c>money/quotients.json</c>.</summary>
internal sealed record QuotientVector(string Id, string Dividend, string Divisor, int Decimals, Rounding Rounding, string? Result);

/// <summary>A row of <c>money/fees.json</c>.</summary>
internal sealed record FeeVector(string Id, FeeSchedule Schedule, string Gross, string[] Charged, string[] Residues, string? Net);

/// <summary>A row of <c>money/gross_up.json</c>.</summary>
internal sealed record GrossUpVector(string Id, FeeSchedule Schedule, string Net, string Gross);

/// <summary>A row of <c>money/splits.json</c>.</summary>
internal sealed record SplitVector(string Id, string Whole, int Decimals, string[] Weights, string[] Parts);
