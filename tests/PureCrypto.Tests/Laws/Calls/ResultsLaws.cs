using LanguageExt;
using PureCrypto.Calls;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Calls;

/// <summary>Results can be taken apart without knowing LanguageExt.</summary>
public sealed class ResultsLaws
{
    [Property]
    public bool A_value_is_got_and_not_thrown(string value)
    {
        Either<Fault, string> result = value;
        return result.TryGet(out var got, out var error) && got == value && error is null && result.OrThrow() == value;
    }

    [Property]
    public bool An_error_is_got_and_thrown(string field)
    {
        Either<Fault, string> result = new Fault(field, "must hold");
        var thrown = Assert.Throws<ResultException<Fault>>(() => result.OrThrow());
        return !result.TryGet(out var value, out var error) && value is null && error == thrown.Error && error.Field == field;
    }

    [Fact]
    public void Describing_an_error_names_the_field_and_the_rule() =>
        Assert.Equal(
            "Not sent: amount must be more than 0; base must not be empty.",
            new CallError.Refused(new[] { new Fault("amount", "must be more than 0"), new Fault("base", "must not be empty") }.ToSeq()).Describe());
}
