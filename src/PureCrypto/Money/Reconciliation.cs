using System.Linq;
using System.Text.Json.Serialization;
using LanguageExt;

namespace PureCrypto;

/// <summary>A provider's figures beside ours: how a service notices that a provider changed its fees.</summary>
/// <remarks>Laws (<c>ReconciliationLaws</c>). Spec: spec/money.md, REC-1 to REC-3.</remarks>
[JsonConverter(typeof(ReconciliationJson))]
public sealed record Reconciliation
{
    private Reconciliation(Tolerance tolerance, Seq<ComparedFigure> figures)
    {
        Tolerance = tolerance;
        Figures = figures;
    }

    /// <summary>How far apart figures may be.</summary>
    public Tolerance Tolerance { get; }

    /// <summary>Every figure, in the order given.</summary>
    public Seq<ComparedFigure> Figures { get; }

    /// <summary>Whether every figure agrees.</summary>
    public bool Agrees => Figures.ForAll(static figure => figure.Agrees);

    /// <summary>The figures that do not agree.</summary>
    public Seq<ComparedFigure> Disagreements => Figures.Where(static figure => !figure.Agrees).ToArray().ToSeq();

    /// <summary>Compares each figure; a difference that does not fit a decimal is an error.</summary>
    public static Either<MoneyError, Reconciliation> Of(Tolerance tolerance, Seq<Figure> figures) =>
        figures.Map(figure => Compare(tolerance, figure)).Sequence()
            .Map(compared => new Reconciliation(tolerance, compared.ToArray().ToSeq()));

    private static Either<MoneyError, ComparedFigure> Compare(Tolerance tolerance, Figure figure) =>
        figure.Theirs.DeltaFrom(figure.Ours).Map(difference =>
            new ComparedFigure(figure, difference, difference.Magnitude.Value <= tolerance.Value));
}
