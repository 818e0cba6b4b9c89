using LanguageExt;
using PureCrypto.Attempts;
using PureCrypto.Calls;

namespace PureCrypto.Providers.BtcMix;

/// <summary>How it is found out whether a transaction was made. Spec: spec/providers/btcmix.md, BMT-1 to BMT-3.</summary>
internal static class BtcMixSettling
{
    /// <summary>How long after the last attempt the list would show the transaction, <em>assumed</em>.</summary>
    private static readonly TimeSpan Conclusive = TimeSpan.FromMinutes(5);

    /// <summary>How much sooner than the first attempt a transaction may be dated, <em>assumed</em>: dates are cut off to the second, and clocks differ.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>By the customer's own list, from the newest to the first attempt.</summary>
    public static Settlement<TransactionRequest, CreatedTransaction> ByList(Endpoint<TransactionsQuery, TransactionsPage> transactions) =>
        Settlements.ByListing<TransactionRequest, CreatedTransaction, TransactionsQuery, TransactionsPage>(
            transactions,
            static (_, _) => new TransactionsQuery(),
            static (request, doubt, page) => page.Transactions.Filter(item => IsNew(item, doubt) && item.Answers(request)).Map(static item => item.Id.Text),
            Next,
            Conclusive);

    private static Option<TransactionsQuery> Next(TransactionsQuery query, TransactionsPage page, Doubt doubt)
    {
        int read = query.Offset.IfNone(0) + page.Transactions.Count;
        return read < page.TotalTransactions && page.Transactions.Exists(item => IsNew(item, doubt)) ? query with { Offset = read } : None;
    }

    private static bool IsNew(ListedTransaction item, Doubt doubt) => doubt.First - item.Created <= Slack;
}
