using LanguageExt;
using PureCrypto.Destinations;
using PureCrypto.Providers.BtcMix;

namespace PureCrypto.Sandbox.BtcMix;

/// <summary>Transactions that are always there, after the examples of the provider's page: one complete, one pending, one expired; newest first.</summary>
internal static class MadeUpTransactions
{
    public static Seq<Transaction> All { get; } = new[]
    {
        new Transaction(
            Id("Q96G3MSNW8MPQRTX"),
            BtcMixMachines.Transaction.Write(TransactionStatus.Complete),
            At("tb1q0pkwdj3pqdp587yrc8sus876kccn5tq577ce5x"),
            Of("0.0062244"),
            "80bb6cda5036ce277598d949d2e4b3771c56b31ba77b757bf9753a370f16c99",
            new[] { new StatedPayout("mfuAKvSsAMrC7gjbEEb521uc1myeF9BSsc", Of("0.006")) }.ToSeq(),
            "0ea6f3a702a368ed09830d959f1c82b7d8f65f53a783965514380e123fc8ca4e",
            Of("0.0002244"),
            0,
            On("2022-04-28T09:46:11Z"),
            On("2022-04-28T09:42:41Z"),
            "qljncygz"),
        new Transaction(
            Id("Y9ANXDCJMHG2J6GD"),
            BtcMixMachines.Transaction.Write(TransactionStatus.Pending),
            At("tb1qfhlu3acnqztwu2ep8mn446f8mfhkyt6u4xq2dd"),
            default,
            default,
            new[] { new StatedPayout("mr9if7VDsVfEZ1qUo2u3trv6rU9eH7Yx4u", Of("0.001")), new StatedPayout("mia3h2FdYvR2LbDR1to9u6TC62hiTbDKM9", Of("0.002")) }.ToSeq(),
            default,
            Of("0.00016"),
            1,
            On("2022-05-05T08:52:52Z"),
            On("2022-05-05T08:52:52Z"),
            default),
        new Transaction(
            Id("EEFU0IKT3BAJ1JOQ"),
            BtcMixMachines.Transaction.Write(TransactionStatus.Expired),
            At("tb1qu80wgqucwvwxt3wdk8lyd4weuxn3vvy23et3p3"),
            default,
            default,
            new[] { new StatedPayout("mx1HgMB1EG38bRtfH4tQwMGSvZXodbxdQ8", Of("0.005")) }.ToSeq(),
            default,
            Of("0.0001"),
            0,
            On("2022-04-29T11:46:05Z"),
            On("2022-04-26T11:46:02Z"),
            default),
    }.OrderByDescending(static transaction => transaction.Created).ToArray().ToSeq();

    private static StatedDeposit At(string address) => StatedDeposit.Of(Networks.BitcoinTestnet.Name, address);

    private static Amount Of(string text) => Amount.Parse(text).OrThrow();

    private static TransactionId Id(string text) => TransactionId.Parse(text).IfNone(static () => throw new InvalidOperationException("An id is not empty."));

    private static DateTimeOffset On(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
