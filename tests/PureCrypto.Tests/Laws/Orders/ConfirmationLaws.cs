using LanguageExt;
using PureCrypto.Orders;
using PureCrypto.Providers.BtcMix;
using PureCrypto.Providers.CryptoFuse;
using PureCrypto.Providers.CryptoPayments;
using PureCrypto.Providers.Mintarex;
using PureCrypto.Providers.Mistex;
using PureCrypto.Tests.Support;

namespace PureCrypto.Tests.Laws.Orders;

/// <summary>What confirmations say (ORD-35 to ORD-37).</summary>
public sealed class ConfirmationLaws
{
    [Property]
    public bool The_phase_goes_on_with_the_confirmations(byte have, byte need)
    {
        var phase = new Confirmations((int)have, (int)need).Phase;
        return new Confirmations(None, (int)need).Phase == Phase.AwaitingDeposit
            && phase == (have < need ? Phase.Confirming : Phase.Processing)
            && new Confirmations((int)have, None).Phase == Phase.Confirming;
    }

    [Property]
    public bool What_is_missing_and_what_is_there_make_what_it_takes(byte have, byte need)
    {
        var confirmations = new Confirmations((int)have, (int)need);
        return confirmations.Missing == Some(Math.Max(need - have, 0))
            && new Confirmations(None, (int)need).Missing == Some((int)need)
            && new Confirmations((int)have, None).Missing.IsNone;
    }

    [Property]
    public bool Only_what_claims_to_be_past_confirming_is_early(byte have, byte need, Phase phase)
    {
        bool claims = phase is Phase.Processing or Phase.Sending or Phase.Completed;
        return new Confirmations((int)have, (int)need).Beside(phase) == (claims && have < need ? Irregularities.EarlyCompletion : Irregularities.None)
            && new Confirmations((int)have, None).Beside(phase) == Irregularities.None;
    }

    [Fact]
    public void Each_provider_tells_them_in_its_own_fields()
    {
        Assert.Equal(("deposit_confirmations", "deposit_confirmations_required", ""), Source(MistexMachines.Order.Table.Confirmations));
        Assert.Equal(("", "", "19"), Source(CryptoPaymentsMachines.Order.Table.Confirmations));
        Assert.Equal(("confirmations", "", ""), Source(CryptoFuseMachines.Payment.Table.Confirmations));
        Assert.Equal(("confirmations", "required_confirmations", ""), Source(CryptoFuseMachines.Withdrawal.Table.Confirmations));
        Assert.Equal(("confirmations", "required_confirmations", ""), Source(MintarexMachines.CryptoDeposit.Table.Confirmations));
        Assert.True(BtcMixMachines.Transaction.Table.Confirmations.IsNone);
    }

    [Fact]
    public void The_document_s_need_holds_where_the_answer_has_none()
    {
        var source = new ConfirmationSource { Need = 19 };
        Assert.Equal(19, source.Of(3, None).Need);
        Assert.Equal(2, source.Of(3, 2).Need);
        Assert.Equal(0, new Confirmations(-4, 2).Have);
    }

    private static Option<int> Some(int value) => value;

    private static OptionNone None => default;

    private static (string Have, string Need, string Fixed) Source(Option<ConfirmationSource> source) => source
        .Map(static s => (s.HaveField.IfNone(""), s.NeedField.IfNone(""), s.Need.Map(static n => $"{n}").IfNone("")))
        .IfNone(("none", "none", "none"));
}
